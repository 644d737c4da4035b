import type { Trace } from '../model/trace.ts';
import { callsDecidedIn, namesOf } from './reading.ts';

/** How many requests people made, thieves included, that a server has decided. */
export function requestsIn(trace: Trace): number {
  const people = [...namesOf(trace, 'browser'), ...namesOf(trace, 'attacker')];
  return trace.entries.flatMap(callsDecidedIn).filter(({ caller }) => people.includes(caller))
    .length;
}

/** What a system costs when nobody steals anything: one user at work for a day, on the system’s own settings. */
import { sessionLifeMs } from '../choices/ending/limits.ts';
import type { Settings } from '../model/settings/index.ts';
import { hours, type Ms } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import { type Shown, type System, shown } from './directed.ts';
import { LAPTOP } from './plays.ts';

export type DayCost = {
  requests: number;
  storeReads: number;
  refreshCalls: number;
  signatures: number;
  signIns: number;
  hops: number;
  /** How long an active user stays signed in. */
  signedInMs: Ms;
};

const DAY = hours(8);

export const dayOf = (system: System): Shown =>
  shown(
    system,
    [
      { at: '0s', who: LAPTOP, do: 'login' },
      { at: '1s', who: LAPTOP, do: 'poll', every: '2m' },
    ],
    DAY,
    'a-day-at-work',
  );

export function dayCost(system: System): DayCost {
  const { trace, judgement } = dayOf(system);
  const { storeReads, signatures, hops } = judgement.cost;
  return {
    requests: decided(trace, 'call'),
    storeReads,
    refreshCalls: decided(trace, 'renewal'),
    signatures,
    signIns: judgement.honest.signIns,
    hops,
    signedInMs: signedInMs(system.settings),
  };
}

/** A token that nothing renews is all the time there is. */
export const signedInMs = (settings: Settings): Ms =>
  settings.content === 'signed' && settings.refreshCarrier === 'none'
    ? settings.accessTtlMs
    : sessionLifeMs(settings);

const decided = ({ entries }: Trace, about: 'call' | 'renewal'): number =>
  entries
    .flatMap(({ effects }) => effects)
    .filter((effect) => effect.type === 'decide' && effect.about === about && !effect.refusal)
    .length;

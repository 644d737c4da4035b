/** What goals ask of a trace about the thief, beyond the verdict. */
import { type Sid, sidOf } from '../model/credential.ts';
import type { Entry, Trace } from '../model/trace.ts';
import { acceptedIn, actsIn, namesOf, refusedIn } from '../verdicts/reading.ts';

/** The requests of a thief that were accepted, in order. */
export function thievesSuccesses(trace: Trace): readonly Entry[] {
  const thieves = namesOf(trace, 'attacker');
  return trace.entries.filter((entry) =>
    acceptedIn(entry).some(({ caller }) => thieves.includes(caller)),
  );
}

/** The session by which a request was let in. */
export const sessionIn = (entry: Entry): Sid | null => {
  const [accepted] = acceptedIn(entry);
  return accepted ? sidOf(accepted.credential) : null;
};

/** The sessions that somebody has logged out of. */
export const loggedOut = ({ entries }: Trace): readonly (Sid | null)[] =>
  entries
    .flatMap(actsIn)
    .filter(({ by }) => by === 'logout')
    .map(({ sid }) => sid);

/** The refresh tokens that were used once more, and by whom. */
export const reusesIn = ({ entries }: Trace) =>
  entries
    .flatMap(refusedIn)
    .filter(({ about, refusal }) => about === 'renewal' && refusal === 'refresh-reused');

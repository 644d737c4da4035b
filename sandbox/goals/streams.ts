/** Limits on what open streams go on delivering. */
import { type Ms, sayDuration } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import { deliveriesIn, namesOf } from '../verdicts/reading.ts';
import type { Clause } from './goal.ts';

/** After the ending act, the thief's streams are silent that soon. */
export const silentWithin = (mostMs: Ms): Clause => ({
  id: 'stream-silent',
  says: `Nothing is delivered to the thief ${sayDuration(mostMs)} after access should have ended, or later.`,
  measure: ({ endedAtMs }, trace) => {
    if (endedAtMs === null) return { shows: 'nothing has ended her access', holds: false };
    const after = lastDelivery(trace) - endedAtMs;
    return {
      shows: after < 0 ? 'silent by then' : `last delivery ${sayDuration(after)} after it`,
      holds: after < mostMs,
    };
  },
});

function lastDelivery(trace: Trace): Ms {
  const thieves = namesOf(trace, 'attacker');
  const hers = trace.entries.filter((entry) =>
    deliveriesIn(entry).some(({ caller }) => thieves.includes(caller)),
  );
  return hers.at(-1)?.atMs ?? 0;
}

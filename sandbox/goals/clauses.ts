/** Limits that goals have in common. */
import { type Ms, sayDuration } from '../model/time.ts';
import { requestsIn } from '../verdicts/requests.ts';
import type { Clause } from './goal.ts';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** After the ending act, the thief is out that soon. */
export const outWithin = (mostMs: Ms): Clause => ({
  id: 'thief-out',
  says: `The thief’s last success is less than ${sayDuration(mostMs)} after access should have ended.`,
  measure: ({ exposureMs, stillInAtEnd, attacker }) => {
    if (attacker.accepted === 0) return { shows: 'no success at all', holds: true };
    if (exposureMs === null) return { shows: 'nothing has ended her access', holds: false };
    const shows = `${stillInAtEnd ? 'still in, ' : ''}${sayDuration(exposureMs)} after it`;
    return { shows, holds: !stillInAtEnd && exposureMs < mostMs };
  },
});

export const signInsAtMost = (most: number): Clause => ({
  id: 'sign-ins',
  says: `Honest people sign in ${count(most, 'time', 'times')} at most.`,
  measure: ({ honest }) => ({
    shows: count(honest.signIns, 'sign-in', 'sign-ins'),
    holds: honest.signIns <= most,
  }),
});

export const refusedAtMost = (most: number): Clause => ({
  id: 'refused',
  says:
    most === 0
      ? 'No honest request is refused.'
      : `Honest requests are refused ${count(most, 'time', 'times')} at most.`,
  measure: ({ honest }) => ({
    shows: count(honest.refused, 'refusal', 'refusals'),
    holds: honest.refused <= most,
  }),
});

export const noCollateral: Clause = {
  id: 'collateral',
  says: 'Nobody loses a session that was not stolen.',
  measure: ({ collateral: { users, sessions } }) => ({
    shows: `${count(sessions, 'session', 'sessions')}, ${count(users, 'other user', 'other users')}`,
    holds: sessions === 0 && users === 0,
  }),
};

/** Stores are read for logins and renewals, too. */
export const readsBelow = (most: number): Clause => ({
  id: 'store-reads',
  says: `Stores are read fewer than ${count(most, 'time', 'times')} for every 100 requests.`,
  measure: ({ cost }, trace) => {
    const requests = requestsIn(trace);
    const share = requests === 0 ? 0 : (100 * cost.storeReads) / requests;
    return { shows: `${share.toFixed(1)} reads per 100 requests`, holds: share < most };
  },
});

/** A property that has nothing to say of a run does not count as held. */
export const holdsThat = (property: string, says: string): Clause => ({
  id: property,
  says,
  measure: ({ properties }) => {
    const outcome = properties[property];
    return { shows: outcome ?? 'nothing to judge', holds: outcome === 'held' };
  },
});

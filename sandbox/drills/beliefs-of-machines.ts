/** Beliefs about machines: that they hear, remember, agree and watch without fail. */
import { asRecords, type Belief, deedIn, isTold, withChanges, without } from './belief.ts';
import { type Happening, lengthIn, type Plan } from './plan.ts';
import { sayClock, sayLength } from './say-time.ts';

const has = (plan: Plan, verb: string): boolean => clockOf(plan, verb) !== undefined;

const clockOf = ({ events }: Plan, verb: string): Happening | undefined =>
  events.find(({ lines }) => lines.some((line) => line['do'] === verb));

const clock = (event: Happening | undefined): string => sayClock(event?.atMs ?? 0);

export const closedIsSafe: Belief = {
  misconception: 'failing-closed-is-always-safe',
  madeTrue: (plan) => (has(plan, 'partition') ? without(plan, 'fault') : null),
  because: (plan) =>
    `Failing closed helps where a store is silent. The copy that was cut off at ${clock(clockOf(plan, 'partition'))} goes on answering, with what it knew before.`,
};

export const staysListed: Belief = {
  misconception: 'what-is-listed-stays-listed',
  madeTrue: (plan) =>
    plan.changes.storePersistence === 'memory'
      ? withChanges(plan, { storePersistence: 'disk' })
      : null,
  because: (plan) =>
    `It was refused from ${clock(deedIn(plan))} on, and then the restart at ${clock(clockOf(plan, 'restart'))} emptied the memory that held the reason. The token itself had not expired.`,
};

export const clocksAgree: Belief = {
  misconception: 'all-clocks-agree',
  madeTrue: (plan) => (isTold(plan, 'skew') ? withChanges(plan, { skew: '0s' }) : null),
  because: (plan) => {
    const apart = sayLength(lengthIn(plan, 'skew'));
    return `The expiry time was written by the issuer’s clock and is read by the API’s, and the two are ${apart} apart.`;
  },
};

export const confirmedIsKept: Belief = {
  misconception: 'confirmed-means-kept',
  madeTrue: (plan) => (has(plan, 'failover') ? without(plan, 'fault') : null),
  because: (plan) =>
    `The store had confirmed it, but its copy had not heard of it when it took over at ${clock(clockOf(plan, 'failover'))}. What was done at ${clock(deedIn(plan))} is lost.`,
};

export const clickedIsHeard: Belief = {
  misconception: 'clicked-means-heard',
  madeTrue: (plan) => (has(plan, 'issuer-down') ? without(plan, 'fault') : null),
  because: (plan) =>
    `The issuer was down when she logged out at ${clock(deedIn(plan))}. Her page said goodbye, and nobody else heard of it.`,
};

export const noticedIsEnded: Belief = {
  misconception: 'noticed-means-ended',
  madeTrue: (plan) =>
    isTold(plan, 'detectionDelay') ? withChanges(plan, { detectionDelay: '0s' }) : null,
  because: () =>
    'That is when the detector sees something. Until somebody acts on it, nothing has changed for the thief.',
};

/** An alarm ends a session; an access token that nobody asks about does not notice. */
export const alarmEnds: Belief = {
  misconception: 'ending-the-family-ends-its-tokens',
  madeTrue: (plan) =>
    isTold(plan, 'detectionDelay')
      ? withChanges(asRecords(plan), { detectionDelay: plan.changes.detectionDelay ?? '0s' })
      : null,
  because: () =>
    'That is when the alarm logs her out by force. The API does not ask about the token that the thief has, so it lives on to its expiry time.',
};

export const reuseEnds: Belief = {
  misconception: 'ending-the-family-ends-its-tokens',
  madeTrue: (plan) => {
    const reuse = plan.events.find(({ kind }) => kind === 'reuse');
    const caught = plan.events.some(({ kind }) => kind === 'renewal') ? reuse : undefined;
    if (!caught) return null;
    const out = { ...caught, lines: [{ who: 'alice.laptop', do: 'logout' }] };
    return asRecords({
      ...plan,
      events: plan.events.map((each) => (each === caught ? out : each)),
    });
  },
  because: () =>
    'Then the second use of a refresh token ends all that could still be renewed. The access token that the thief holds lives on to its expiry time.',
};

export const streamsEnd: Belief = {
  misconception: 'streams-end-with-the-session',
  madeTrue: (plan) => (plan.watched === 'stream' ? { ...plan, watched: 'requests' } : null),
  because: () =>
    'New requests are refused from then on. The live connection was let in before, and goes on until somebody checks it again.',
};

/** What somebody may believe about a drill, and the same drill as it would be if that were so. */
import { type Ms, seconds } from '../model/time.ts';
import type { CutOff } from './cut-off.ts';
import { type Happening, type Plan, UNTOLD } from './plan.ts';

/** The names of files in content/misconceptions. */
export type Misconception =
  | 'access-token-lives-as-long-as-its-refresh-token'
  | 'all-clocks-agree'
  | 'clicked-means-heard'
  | 'confirmed-means-kept'
  | 'deleted-session-is-gone-everywhere'
  | 'deleting-the-copy-is-deleting'
  | 'disabled-means-out'
  | 'encrypted-means-revocable'
  | 'ending-the-family-ends-its-tokens'
  | 'expires-means-refused-at-exp'
  | 'failing-closed-is-always-safe'
  | 'idle-timeout-stops-thieves'
  | 'life-starts-at-the-event'
  | 'life-starts-at-the-theft'
  | 'logging-out-one-device-logs-out-all'
  | 'logout-endpoint-is-revocation'
  | 'logout-ends-every-login'
  | 'noticed-means-ended'
  | 'password-change-ends-sessions'
  | 'rotation-throws-the-thief-out'
  | 'streams-end-with-the-session'
  | 'what-is-listed-stays-listed'
  | 'without-revocation-it-never-ends';

export type Known = { answer: CutOff };

export type Belief = {
  misconception: Misconception;
  /** The drill in which this is true; null where it says nothing about the drill. */
  madeTrue: (plan: Plan, known: Known) => Plan | null;
  /** What is wrong with it here. */
  because: (plan: Plan, known: Known) => string;
};

/** What people have in mind who expect an act to end access there and then. */
export const asRecords = (plan: Plan): Plan => ({
  ...plan,
  model: 'server-session',
  changes: {},
  region: 1,
  events: plan.events
    .filter(({ kind }) => kind !== 'fault')
    .map((event) => ({ ...event, lines: event.lines.map(({ region: _, ...line }) => line) })),
});

export const withChanges = (plan: Plan, changes: Plan['changes']): Plan => ({
  ...plan,
  changes: { ...plan.changes, ...changes },
});

/** The deed that the story is about: the last one that is about the user's own account. */
export const deedIn = ({ events }: Plan): Happening | undefined =>
  events.findLast(({ kind }) => kind === 'act');

export const without = (plan: Plan, ...kinds: readonly Happening['kind'][]): Plan => ({
  ...plan,
  events: plan.events.filter(({ kind }) => !kinds.includes(kind)),
});

/** Only the sign-in at this moment, and the theft right after it: a life that starts here. */
export function begunAt(plan: Plan, atMs: Ms): Plan {
  const events = plan.events
    .filter(({ kind }) => kind === 'sign-in' || kind === 'theft' || kind === 'own-login')
    .map((event) => ({ ...event, atMs: event.kind === 'theft' ? atMs + seconds(1) : atMs }));
  return { ...plan, events };
}

/** The life that the plan tells of: of a token, or of a session. */
export const lifeIn = ({ changes }: Plan): 'accessTtl' | 'absoluteTimeout' =>
  changes.accessTtl ? 'accessTtl' : 'absoluteTimeout';

export const isTold = ({ changes }: Plan, name: keyof Plan['changes']): boolean =>
  changes[name] !== undefined && changes[name] !== UNTOLD[name];

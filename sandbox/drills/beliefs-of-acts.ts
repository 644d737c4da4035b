/** Beliefs about acts: that a click is felt by servers that nobody tells. */
import { asRecords, type Belief, deedIn, type Misconception } from './belief.ts';
import type { Deed, Happening, Line, Plan } from './plan.ts';
import { sayClock } from './say-time.ts';

const at = (event: Happening | undefined): string => sayClock(event?.atMs ?? 0);

/** Systems on which a logout changes nothing that is read. */
const FORGETFUL = ['stateless-jwt', 'epoch-jwt'];

type Hoped = {
  misconception: Misconception;
  deeds: readonly Deed[];
  models?: readonly string[];
  because: (plan: Plan) => string;
};

const hopes: readonly Hoped[] = [
  {
    misconception: 'encrypted-means-revocable',
    deeds: ['logout', 'everywhere', 'force', 'disable', 'password', 'password-only'],
    models: ['sealed-cookie'],
    because: () =>
      'Only the server can read the cookie, but it keeps nothing that it could delete: what the thief’s copy says of itself is all there is to check.',
  },
  {
    misconception: 'deleting-the-copy-is-deleting',
    deeds: ['logout', 'everywhere'],
    models: FORGETFUL,
    because: (plan) =>
      `What happened at ${at(deedIn(plan))} made one page forget its copy. The thief’s is another, and the API still finds it in order.`,
  },
  {
    misconception: 'ending-the-family-ends-its-tokens',
    deeds: ['logout', 'everywhere', 'force', 'disable', 'password', 'password-only'],
    models: ['refresh-jwt'],
    because: (plan) =>
      `At ${at(deedIn(plan))} the refresh token ended, so there will be no new access tokens. The API does not ask about the one that is out; it lives on to its expiry time.`,
  },
  {
    misconception: 'disabled-means-out',
    deeds: ['disable', 'force'],
    because: (plan) =>
      `What was done at ${at(deedIn(plan))} changes nothing that the API reads when the copy comes in.`,
  },
  {
    misconception: 'password-change-ends-sessions',
    deeds: ['password', 'password-only'],
    because: () =>
      'A new password is asked for at the next sign-in. A session that has begun goes on until something changes that is checked at its requests, and here nothing does.',
  },
  {
    misconception: 'logout-endpoint-is-revocation',
    deeds: ['logout', 'everywhere'],
    because: (plan) =>
      `What happened at ${at(deedIn(plan))} did not change anything that is looked at when the copy comes in.`,
  },
];

const isAbout = (plan: Plan, { deeds, models }: Hoped): boolean => {
  const deed = deedIn(plan)?.deed;
  return deed !== undefined && deeds.includes(deed) && (models?.includes(plan.model) ?? true);
};

/** Whoever holds one of these expects all sessions to end that the act could be about. */
function asHoped(plan: Plan): Plan {
  const hoped = asRecords(plan);
  const all = (line: Line): Line => ('endOthers' in line ? { ...line, endOthers: true } : line);
  return {
    ...hoped,
    events: hoped.events.map((event) => ({ ...event, lines: event.lines.map(all) })),
  };
}

export const hopedFor: readonly Belief[] = hopes.map((hope) => ({
  misconception: hope.misconception,
  madeTrue: (plan) => (isAbout(plan, hope) ? asHoped(plan) : null),
  because: hope.because,
}));

const onPhone = (plan: Plan): boolean =>
  plan.events.some(({ deed, device }) => deed === 'logout' && device === 'phone');

/** A logout is of the session that it is done in. */
export const oneForAll: Belief = {
  misconception: 'logging-out-one-device-logs-out-all',
  madeTrue: (plan) =>
    onPhone(plan)
      ? {
          ...asRecords(plan),
          events: asRecords(plan).events.map((event) => ({
            ...event,
            lines: event.lines.map((line) =>
              line['do'] === 'logout' ? { ...line, do: 'logout-everywhere' } : line,
            ),
          })),
        }
      : null,
  because: () =>
    'Logging out on the phone ends the phone’s session. What was copied belongs to another one, begun on the laptop.',
};

/** A thief who has signed in has no copy of hers. */
export const everyLogin: Belief = {
  misconception: 'logout-ends-every-login',
  madeTrue: (plan) =>
    plan.events.some(({ kind }) => kind === 'own-login') &&
    plan.events.some(({ deed }) => deed === 'logout')
      ? {
          ...asRecords(plan),
          events: asRecords(plan).events.map((event) => ({
            ...event,
            lines: event.lines.map((line) =>
              line['do'] === 'logout' ? { ...line, do: 'logout-everywhere' } : line,
            ),
          })),
        }
      : null,
  because: (plan) =>
    `The thief signed in with her password at ${sayClock(plan.events.find(({ kind }) => kind === 'own-login')?.atMs ?? 0)}, and has a session of the thief’s own since. Her logout ends hers.`,
};

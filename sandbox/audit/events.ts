/** The ending events of a system, and what each of them can do there. */

type EventSpec<T extends string> = {
  says: string;
  /** What it may do, and what that means, the usual first. */
  does: Readonly<Record<T, string>>;
  usual: NoInfer<T>;
};

const event = <const T extends string>(spec: EventSpec<T>): EventSpec<T> => spec;

export const eventSpecs = {
  logout: event({
    says: 'The user logs out on one device.',
    does: {
      'ends-session': 'ends what this system’s endings can end of that session',
      'clears-browser': 'only makes the browser forget its copy: no server hears of it',
    },
    usual: 'ends-session',
  }),
  'logout-everywhere': event({
    says: 'The user logs out on all of her devices.',
    does: {
      'ends-all': 'ends what this system’s endings can end of all her sessions',
      nothing: 'is not offered, or changes nothing on the server',
    },
    usual: 'ends-all',
  }),
  'logout-elsewhere': event({
    says: 'The user logs out everywhere but on the device in her hand.',
    does: {
      'ends-others': 'ends all her sessions but the one that asks; a copy of that one goes on',
      'not-offered': 'is not offered',
    },
    usual: 'not-offered',
  }),
  'ended-from-list': event({
    says: 'The user ends one session on a list of hers.',
    does: {
      'ends-session': 'ends what this system’s endings can end of that session',
      'not-offered': 'is not offered',
    },
    usual: 'not-offered',
  }),
  'password-change': event({
    says: 'The user changes her password.',
    does: {
      'ends-others': 'always ends her other sessions',
      asks: 'asks her whether to end the others: she may say no',
      nothing: 'leaves her other sessions as they are',
    },
    usual: 'asks',
  }),
  'disabled-user': event({
    says: 'An administrator disables the account.',
    does: {
      'ends-all': 'ends what this system’s endings can end of all her sessions',
      'refuses-logins': 'refuses new logins: sessions that are open go on',
    },
    usual: 'ends-all',
  }),
  'forced-logout': event({
    says: 'An administrator, or support, ends the user’s sessions.',
    does: {
      'ends-all': 'ends what this system’s endings can end of all her sessions',
      nothing: 'is not possible, or changes nothing that is checked',
    },
    usual: 'ends-all',
  }),
  detection: event({
    says: 'A detector or a person sees a sign of theft; detectionDelay later this happens.',
    does: {
      'forced-logout': 'the user’s sessions are ended, as by an administrator',
      'disabled-user': 'the account is disabled',
      nothing: 'nothing: a sign is written down at most',
    },
    usual: 'nothing',
  }),
} as const;

type Specs = typeof eventSpecs;

export type EventName = keyof Specs;

/** What each ending event does in one system. */
export type Events = {
  readonly [N in EventName]: Specs[N] extends EventSpec<infer T> ? T : never;
};

export const eventNames = Object.keys(eventSpecs) as EventName[];

export const usualEvents = Object.fromEntries(
  eventNames.map((name) => [name, eventSpecs[name].usual]),
) as Events;

/** What this event does there, in words. */
export function sayDoes<N extends EventName>(name: N, events: Events): string {
  const told: Readonly<Record<string, string>> = eventSpecs[name].does;
  return told[events[name]] ?? '';
}

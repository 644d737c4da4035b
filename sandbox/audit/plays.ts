/** How an ending event can be played against a thief: who acts, and whose session the thief holds a copy of. */
import type { Audited } from './audited.ts';
import type { EventName } from './events.ts';

/** A demotion ends a role only; what it does is a matter of settings. */
export type EndingName = EventName | 'demotion';

/** A line of a scenario file, but for its moment. */
type Act = Readonly<Record<string, unknown>> & { who: string; do: string };

export const LAPTOP = 'alice.laptop';
export const PHONE = 'alice.phone';

export type Play = {
  /** Which session the thief has a copy of, and what else decides. */
  of: string;
  /** The session that acts, another one of hers, or nobody’s. */
  whose: 'own' | 'other' | 'any';
  /** What is done. A stand-in that touches nothing is an act that spares the stolen session. */
  act: Act;
  /** Whether the event touches nothing that a server checks. */
  standsIn: boolean;
};

/** An act after which access should be over, and that spares the stolen session: it goes on untouched. */
const spared = (of: string): Play => ({
  of,
  whose: 'any',
  act: { who: PHONE, do: 'change-password', endOthers: false },
  standsIn: true,
});

export const UNTOUCHED = spared('a session that nothing ends by hand');

type Does = Readonly<Record<string, unknown>> & { do: string };

const own = (act: Does): Play => ({
  of: 'a copy of the very session that acts',
  whose: 'own',
  act: { who: LAPTOP, ...act },
  standsIn: false,
});

const other = (act: Does, of = 'a copy of another session of hers'): Play => ({
  of,
  whose: 'other',
  act: { who: PHONE, ...act },
  standsIn: false,
});

const any = (act: Does, of = 'a copy of a session of hers'): Play => ({
  of,
  whose: 'any',
  act: { who: 'admin', ...act },
  standsIn: false,
});

const changes = (endOthers: boolean) => ({ do: 'change-password', endOthers });

const declined = 'a copy of another session of hers, which she chose to keep';
const kept = 'a copy of another session of hers, which is kept';

const passwords: Readonly<Record<Audited['events']['password-change'], readonly Play[]>> = {
  'ends-others': [own(changes(true)), other(changes(true))],
  asks: [own(changes(true)), other(changes(true)), other(changes(false), declined)],
  nothing: [own(changes(false)), other(changes(false), kept)],
};

const playsBy: Readonly<Record<EndingName, (events: Audited['events']) => readonly Play[]>> = {
  logout: ({ logout }) =>
    logout === 'ends-session'
      ? [own({ do: 'logout' })]
      : [spared('a copy of the session that the browser forgot')],
  'logout-everywhere': (events) =>
    events['logout-everywhere'] === 'ends-all'
      ? [own({ do: 'logout-everywhere' }), other({ do: 'logout-everywhere' })]
      : [spared('a copy of any session of hers')],
  'logout-elsewhere': (events) =>
    events['logout-elsewhere'] === 'ends-others'
      ? [
          own({ do: 'logout-everywhere', keepThis: true }),
          other({ do: 'logout-everywhere', keepThis: true }),
        ]
      : [],
  'ended-from-list': (events) =>
    events['ended-from-list'] === 'ends-session'
      ? [other({ do: 'end-listed', device: LAPTOP }, 'a copy of the session on the list')]
      : [],
  'password-change': (events) => passwords[events['password-change']],
  'disabled-user': (events) =>
    events['disabled-user'] === 'ends-all'
      ? [any({ do: 'disable-user', user: 'alice' })]
      : [spared('a copy of a session that is open')],
  'forced-logout': (events) =>
    events['forced-logout'] === 'ends-all'
      ? [
          any({ do: 'force-logout', user: 'alice' }),
          any({ do: 'force-logout', device: LAPTOP }, 'a copy of the one session that is ended'),
        ]
      : [spared('a copy of any session of hers')],
  demotion: () => [any({ do: 'demote', user: 'alice' })],
  detection: (events) =>
    events.detection === 'nothing'
      ? [spared('a copy of any session of hers')]
      : playsBy[events.detection](events),
};

export const endingNames = Object.keys(playsBy) as EndingName[];

export const playsOf = (name: EndingName, { events }: Audited): readonly Play[] =>
  playsBy[name](events);

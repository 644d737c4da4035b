/** How a person signs in and out at a device, and how what she is given gets into the page and its cookies. */
import { isShown, outgrows, withCookies, withoutCookies } from '../choices/carrier/forged.ts';
import { hearsOfLogout } from '../choices/ending/reach.ts';
import type { Credentials } from '../model/credential.ts';
import { send } from '../model/effect.ts';
import type { Scope } from '../model/message.ts';
import type { Ms } from '../model/time.ts';
import type { Abused } from './browser-abuse.ts';
import { NEW_PAGE } from './browser-thefts.ts';
import { type Answer, inTurn } from './rules.ts';

/** The new session is bound to this device's key, or to that of whoever sits in between. */
export function signIn(
  person: Person,
  { clockMs, withCode, mistyped = false }: { clockMs: Ms; withCode?: true; mistyped?: boolean },
): Answer<Person> {
  const { user, device, door, settings, luredBy, jar, planted } = person;
  const key = settings.binding === 'bearer' ? null : (luredBy ?? device);
  const shown = planted && isShown(jar, planted.id, settings, clockMs) ? { shown: planted } : {};
  const code = { ...(withCode && { withCode }), ...(mistyped && { mistaken: true as const }) };
  const ask = { type: 'sign-in', user, device, key, learnedMs: null, ...shown, ...code } as const;
  return { next: NEW_PAGE, effects: [send(door, ask)] };
}

/** A browser, and the person in front of it. */
export type Person = Abused & { user: string };

/** What does not fit into its cookie is gone at once: the server thinks that she is signed in, and her browser has nothing. */
export const received = (
  { jar, settings }: Person,
  held: Credentials,
  clockMs: Ms,
): Answer<Person> =>
  outgrows(held.access, settings)
    ? { next: { held: null }, effects: [{ type: 'drop', credential: held.access }] }
    : { next: { held, jar: withCookies(jar, held, settings, clockMs) } };

/** With an answer comes the cookie, set anew, where use winds its time up; it may be another. */
export function kept(person: Person, answer: Answer<Person>, clockMs: Ms): Answer<Person> {
  const { jar, settings } = person;
  const held = answer.next?.held ?? person.held;
  if (!held || !settings.rolling || settings.cookieMaxAgeMs === 0) return answer;
  return inTurn<Person>(answer, { next: { jar: withCookies(jar, held, settings, clockMs) } });
}

/** Logout tells the server whatever its ending can act on; with none, the page only forgets. Asked for the password, she gives it. */
export function signOut({ held, settings, door, jar }: Person, scope: Scope): Answer<Person> {
  const next = scope === 'others' ? {} : { ...NEW_PAGE, jar: withoutCookies(jar, settings) };
  if (!held || (scope === 'this' && !hearsOfLogout(settings))) return { next };
  const { access, refresh } = held;
  const listed = refresh && settings.ending.includes('denylist') ? access : null;
  const credential = refresh ?? access;
  const proof = settings.stepUp && scope !== 'this' ? ({ proven: true } as const) : {};
  const ask = { type: 'sign-out', credential, access: listed, scope, ...proof } as const;
  return { next, effects: [send(door, ask)] };
}

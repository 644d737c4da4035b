/** What happens in a browser at somebody else's bidding: its page is ridden, other pages send requests, cookies are planted. */
import { present } from '../choices/binding/present.ts';
import type { Jar } from '../choices/carrier/cookie.ts';
import {
  forgedTrip,
  plantedIn,
  travels,
  withoutCookies,
  wouldKeep,
} from '../choices/carrier/forged.ts';
import type { SessionId } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Manner, Of } from '../model/message.ts';
import type { AbuseStep } from '../model/step.ts';
import { NEW_PAGE, type Victim } from './browser-thefts.ts';
import { apiFor } from './client.ts';
import type { Answer } from './rules.ts';

/** `jar`: the site's cookies. `planted`: a session ID that somebody else chose. */
export type Abused = Victim & { jar: Jar; planted: SessionId | null };

export const UNABUSED = { jar: [], planted: null };

type Forged = Heard<Extract<AbuseStep, { type: 'csrf' }>>;

/** The cookies go along or not; what a page keeps elsewhere never does. */
export function forged(victim: Abused, step: Forged): Answer<Abused> {
  const { held, jar, settings, door } = victim;
  const trip = forgedTrip(step, settings);
  const { clockMs, by, target } = step;
  if (target === 'login') {
    return wouldKeep(jar, trip, settings, clockMs) ? { effects: [loggedInAs(by, victim)] } : {};
  }
  const within = { jar, trip, settings, clockMs };
  const shown = target === 'logout' ? (held?.refresh ?? held?.access) : held?.access;
  if (!held || !shown || !travels(shown, within)) return {};
  if (target === 'logout') {
    const ask = { type: 'sign-out', credential: shown, access: null, scope: 'this' } as const;
    return { effects: [send(door, { ...ask, manner: 'csrf' })] };
  }
  const call = present(held.access, 'transfer', 'give-up', null);
  return {
    effects: [
      send(apiFor(victim, 'transfer', 1), { ...call, manner: 'csrf', method: step.method }),
    ],
  };
}

/** The browser is then in another account, and its user does not know. */
function loggedInAs(user: string, { door, device, settings }: Abused): Effect {
  const key = settings.binding === 'bearer' ? null : device;
  const ask = { type: 'sign-in', user, device, key, learnedMs: null } as const;
  return send(door, { ...ask, manner: 'csrf' });
}

/** A forged logout makes the browser drop the cookie; what the page keeps elsewhere stays. */
export function forgotten({ held, jar, settings }: Abused): Answer<Abused> {
  const left = { jar: withoutCookies(jar, settings) };
  return held && settings.accessCarrier !== 'cookie'
    ? { next: { ...left, held: { ...held, refresh: null } } }
    : { next: { ...left, ...NEW_PAGE } };
}

export const losesAccess = (
  { settings }: Abused,
  heard: { type: string; manner?: Manner },
): boolean =>
  heard.type === 'signed-out' && heard.manner === 'csrf' && settings.accessCarrier === 'cookie';

export function planted(
  { jar, settings }: Abused,
  { credential, origin, clockMs }: Heard<Of<'plant'>>,
): Answer<Abused> {
  const next = plantedIn(jar, credential, origin, settings, clockMs);
  return next === jar ? {} : { next: { jar: next, planted: credential } };
}

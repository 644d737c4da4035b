/** Requests that another page makes the victim's browser send: what travels with them, and what stops them. */
import type { Credential, Credentials, SessionId } from '../../model/credential.ts';
import { handleOf } from '../../model/credential.ts';
import type { Manner } from '../../model/message.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { AbuseStep, Want } from '../../model/step.ts';
import type { Ms } from '../../model/time.ts';
import { standIn } from '../spelling.ts';
import type { Jar } from './cookie.ts';
import { keepCookie } from './keep-cookie.ts';
import { clearsCookie, cookieName, isInCookie, setsCookie, signInHost } from './own-cookies.ts';
import { takeCookies } from './take-cookies.ts';
import type { Trip } from './trip.ts';

type Forged = Extract<AbuseStep, { type: 'csrf' }>;

const ORIGINS: Record<Forged['origin'], string> = {
  'cross-site': 'https://evil.example/',
  'sibling-subdomain': 'https://blog.app.example/',
};

const PATHS: Record<Forged['target'], string> = {
  transfer: '/api/transfers',
  logout: '/logout',
  login: '/login',
};

export function forgedTrip({ origin, method, how, target }: Forged, settings: Settings): Trip {
  const initiator = ORIGINS[origin];
  return {
    url: `https://${signInHost(settings)}${PATHS[target]}`,
    method,
    how,
    initiator,
    within: how === 'navigation' ? [] : [initiator],
  };
}

/** Whether this credential's cookie goes along. What travels in a header never does by itself. */
export function travels(
  credential: Credential,
  { jar, trip, settings, clockMs }: { jar: Jar; trip: Trip; settings: Settings; clockMs: Ms },
): boolean {
  if (!isInCookie(credential.kind, settings)) return false;
  const { header } = takeCookies(jar, trip, clockMs);
  return header
    .split('; ')
    .some((pair) => pair.startsWith(`${cookieName(credential.kind, settings)}=`));
}

/** Whether the browser keeps the session that a forged login begins. A page elsewhere cannot keep a token here. */
export function wouldKeep(jar: Jar, trip: Trip, settings: Settings, clockMs: Ms): boolean {
  if (settings.accessCarrier !== 'cookie') return false;
  const line = setsCookie('session-id', 'new', settings);
  const { outcome } = keepCookie(jar, line, { by: 'response', to: trip }, clockMs);
  return outcome === 'stored' || outcome === 'replaced';
}

/** Puts what a server issues into the jar, as its Set-Cookie lines ask. */
export const withCookies = (
  jar: Jar,
  { access, refresh }: Credentials,
  settings: Settings,
  clockMs: Ms,
): Jar =>
  [access, refresh]
    .filter((each) => each !== null)
    .filter(({ kind }) => isInCookie(kind, settings))
    .reduce((kept, each) => {
      const line = setsCookie(each.kind, textOf(each, settings), settings);
      return keepCookie(kept, line, { by: 'response', to: ownLogin(settings) }, clockMs).jar;
    }, jar);

/** Whether the browser drops the cookie that is to hold it, for its length (RFC 6265bis, section 5.7). */
export function outgrows(credential: Credential, settings: Settings): boolean {
  if (!isInCookie(credential.kind, settings)) return false;
  const line = setsCookie(credential.kind, textOf(credential, settings), settings);
  return (
    keepCookie([], line, { by: 'response', to: ownLogin(settings) }, 0).outcome === 'too-large'
  );
}

/** What is self-contained has its length, which browsers limit; what is opaque goes by its name. */
const textOf = (credential: Credential, { algorithm }: Settings): string =>
  credential.kind === 'jwt' || credential.kind === 'sealed'
    ? standIn(algorithm)(credential)
    : handleOf(credential);

/** Whether the browser no longer has the cookie that it was given, since its time is up there. */
export const hasLapsed = (
  jar: Jar,
  { access }: Credentials,
  settings: Settings,
  clockMs: Ms,
): boolean =>
  settings.cookieMaxAgeMs > 0 &&
  isInCookie(access.kind, settings) &&
  !travels(access, { jar, trip: ownLogin(settings), settings, clockMs });

/** At a logout the server clears its own cookies, and no others. */
export const withoutCookies = (jar: Jar, settings: Settings): Jar =>
  KINDS.reduce((kept, kind) => {
    const by = { by: 'response', to: ownLogin(settings) } as const;
    return keepCookie(kept, clearsCookie(kind, settings), by, 0).jar;
  }, jar);

const KINDS = ['session-id', 'refresh-token'] as const;

const ownLogin = (settings: Settings): Trip => ({
  url: `https://${signInHost(settings)}/login`,
  method: 'POST',
  how: 'navigation',
  initiator: `https://${signInHost(settings)}/`,
  within: [],
});

/** Nothing is said of what a page does of its own. */
export const asMade = (manner: Manner | undefined) => (manner ? { manner } : {});

const SAFE: readonly Want[] = ['account', 'invoice'];

/** A page of another origin cannot read the value that a changing request must carry. */
export const lacksCsrfToken = (
  { csrfToken }: Settings,
  manner: Manner | undefined,
  wants: Want | null,
): boolean => csrfToken && manner === 'csrf' && (wants === null || !SAFE.includes(wants));

/** A session ID that somebody else chose, as she would set it from where she can. */
export function plantedIn(
  jar: Jar,
  credential: SessionId,
  origin: 'sibling-subdomain' | 'plain-http',
  settings: Settings,
  clockMs: Ms,
): Jar {
  const pair = `${cookieName(credential.kind, settings)}=${handleOf(credential)}; Path=/`;
  const [line, url] =
    origin === 'plain-http'
      ? [pair, 'http://app.example/']
      : [`${pair}; Secure; Domain=app.example`, 'https://blog.app.example/'];
  const to: Trip = { url, method: 'GET', how: 'navigation', initiator: null, within: [] };
  return keepCookie(jar, line, { by: 'response', to }, clockMs).jar;
}

/** Whether the ID that was planted is shown at the login. */
export const isShown = (jar: Jar, id: string, settings: Settings, clockMs: Ms): boolean =>
  takeCookies(jar, ownLogin(settings), clockMs)
    .header.split('; ')
    .some((pair) => pair.endsWith(`=${id}`));

/** The application's own cookies: what they are called, where they live, and what their Set-Cookie lines say. */
import type { Credential } from '../../model/credential.ts';
import type { Settings } from '../../model/settings/index.ts';
import { seconds } from '../../model/time.ts';

type Kind = Credential['kind'];

/** Behind an edge servers show tokens to servers: only the opaque ID at the front is a cookie. */
export function isInCookie(kind: Kind, { accessCarrier, refreshCarrier, edge }: Settings): boolean {
  if (edge !== 'none' && kind !== 'session-id') return false;
  return (kind === 'refresh-token' ? refreshCarrier : accessCarrier) === 'cookie';
}

const PREFIXES: Record<Settings['cookiePrefix'], string> = {
  host: '__Host-',
  secure: '__Secure-',
  none: '',
};

export const cookieName = (kind: Kind, settings: Settings): string =>
  `${PREFIXES[settings.cookiePrefix]}${baseName(kind, settings)}`;

/** Beside a server session's cookie, a refresh token is a remember-me cookie. */
function baseName(kind: Kind, { content }: Settings): string {
  if (kind !== 'refresh-token') return 'session';
  return content === 'reference' ? 'remember' : 'refresh';
}

const SAME_SITE: Record<Settings['sameSite'], readonly string[]> = {
  strict: ['SameSite=Strict'],
  lax: ['SameSite=Lax'],
  none: ['SameSite=None'],
  unset: [],
};

/** No Domain: only the host that sets it gets it back. */
const attributes = ({ secure, httpOnly, sameSite }: Settings): string =>
  [
    'Path=/',
    ...(secure ? ['Secure'] : []),
    ...(httpOnly ? ['HttpOnly'] : []),
    ...SAME_SITE[sameSite],
  ].join('; ');

export const setsCookie = (kind: Kind, value: string, settings: Settings): string =>
  `${bare(kind, value, settings)}${maxAge(kind, settings)}`;

const bare = (kind: Kind, value: string, settings: Settings): string =>
  `${cookieName(kind, settings)}=${value}; ${attributes(settings)}`;

/** A remember-me or refresh cookie lasts as long as what it holds. */
function maxAge(kind: Kind, { cookieMaxAgeMs, refreshTtlMs }: Settings): string {
  if (cookieMaxAgeMs === 0) return '';
  const lastsMs = kind === 'refresh-token' ? refreshTtlMs : cookieMaxAgeMs;
  return `; Max-Age=${Math.floor(lastsMs / seconds(1))}`;
}

export const clearsCookie = (kind: Kind, settings: Settings): string =>
  `${bare(kind, '', settings)}; Max-Age=0`;

/**
 * Where people sign in. A cookie stays with the host that set it, so where it is the credential all
 * is done at the application; pages that show tokens sign in at the issuer's host.
 */
export const signInHost = ({ accessCarrier, content }: Settings): string =>
  accessCarrier === 'cookie' || content !== 'signed' ? 'app.example' : 'login.app.example';

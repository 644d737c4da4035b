/** Which cookies go with a request, and what scripts can read (RFC 6265bis, approved draft, section 5.8). */
import type { Ms } from '../../model/time.ts';
import { type Cookie, isDead, type Jar } from './cookie.ts';
import type { Sent, Withheld } from './reasons.ts';
import { type Address, addressOf, domainMatches, isSecure, pathMatches } from './site.ts';
import { isCrossSite, isSafe, type Trip, targetOf } from './trip.ts';

/** How long a cookie without SameSite goes along with another site's POST. */
const FRESH_MS: Ms = 120_000;

export type Judged = { cookie: Cookie } & (
  | { sent: true; why: Sent }
  | { sent: false; why: Withheld }
);

/** Every cookie of the jar, judged, in the order in which they travel: longer paths first, then older ones. */
export function judgeCookies(jar: Jar, trip: Trip, nowMs: Ms): Judged[] {
  return inOrder(jar).map((cookie) => {
    const away = elsewhere(cookie, targetOf(trip), nowMs);
    const why = away ?? bySameSite(cookie, trip, nowMs);
    return isSent(why) ? { cookie, sent: true, why } : { cookie, sent: false, why };
  });
}

/** The text of the Cookie header, empty where nothing travels, and the jar with what was used. */
export function takeCookies(jar: Jar, trip: Trip, nowMs: Ms): { header: string; jar: Jar } {
  const sent = judgeCookies(jar, trip, nowMs).flatMap((each) => (each.sent ? [each.cookie] : []));
  return {
    header: written(sent),
    jar: jar.map((each) => (sent.includes(each) ? { ...each, usedMs: nowMs } : each)),
  };
}

/** What `document.cookie` gives on this page. */
export function cookiesForScript(jar: Jar, page: string, nowMs: Ms): string {
  const visible = inOrder(jar).filter((each) => hiddenFromScript(each, page, nowMs) === null);
  return written(visible);
}

const hiddenFromScript = (cookie: Cookie, page: string, nowMs: Ms): Withheld | null =>
  elsewhere(cookie, addressOf(page), nowMs) ?? (cookie.httpOnly ? 'http-only' : null);

const inOrder = (jar: Jar): Jar =>
  jar.toSorted((one, other) => other.path.length - one.path.length);

const written = (cookies: readonly Cookie[]): string =>
  cookies.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ');

function elsewhere(cookie: Cookie, to: Address, nowMs: Ms): Withheld | null {
  if (isDead(cookie, nowMs)) return 'expired';
  if (cookie.hostOnly && cookie.domain !== to.host) return 'other-host';
  if (!domainMatches(to.host, cookie.domain)) return 'other-domain';
  if (!pathMatches(to.path, cookie.path)) return 'other-path';
  return cookie.secure && !isSecure(to) ? 'needs-https' : null;
}

function bySameSite({ sameSite, createdMs }: Cookie, trip: Trip, nowMs: Ms): Sent | Withheld {
  if (sameSite === 'none') return 'same-site-none';
  if (!isCrossSite(trip)) return 'same-site';
  if (sameSite === 'strict') return 'strict-cross-site';
  if (trip.how !== 'navigation') return 'lax-not-navigation';
  if (isSafe(trip)) return 'safe-navigation';
  const fresh = sameSite === 'unset' && nowMs - createdMs < FRESH_MS;
  return fresh ? 'set-just-now' : 'lax-unsafe-method';
}

const SENT: readonly string[] = ['same-site', 'same-site-none', 'safe-navigation', 'set-just-now'];

const isSent = (why: Sent | Withheld): why is Sent => SENT.includes(why);

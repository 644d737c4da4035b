/** Puts a cookie into a jar, or says why the browser ignores it (RFC 6265bis, approved draft, section 5.7). */
import type { Ms } from '../../model/time.ts';
import { type Cookie, isDead, isSameCookie, type Jar } from './cookie.ts';
import { evict } from './evict.ts';
import type { Ignored } from './reasons.ts';
import { type Line, parseSetCookie } from './set-cookie.ts';
import {
  type Address,
  addressOf,
  defaultPath,
  domainMatches,
  isPublicSuffix,
  isSecure,
  pathMatches,
} from './site.ts';
import { isCrossSite, type Trip } from './trip.ts';

/** A line comes with the response to a request, or from a script on a page. */
export type Setter = { by: 'response'; to: Trip } | { by: 'script'; on: string };

export type Kept = { jar: Jar; outcome: 'stored' | 'replaced' | 'dropped' | Ignored };

export function keepCookie(jar: Jar, header: string, setter: Setter, nowMs: Ms): Kept {
  const at = addressOf(setter.by === 'response' ? setter.to.url : setter.on);
  const line = parseSetCookie(header, nowMs);
  if (typeof line === 'string') return { jar, outcome: line };
  const domain = domainFor(line, at);
  if (typeof domain === 'string') return { jar, outcome: domain };
  const cookie: Cookie = {
    ...line,
    ...domain,
    path: line.path ?? defaultPath(at.path),
    createdMs: nowMs,
    usedMs: nowMs,
  };
  const live = jar.filter((each) => !isDead(each, nowMs));
  const ignored =
    faultOfSetter(cookie, setter, at, live) ?? faultOfName(cookie, line.path !== null);
  return ignored ? { jar, outcome: ignored } : put(live, cookie, setter, nowMs);
}

type Belonging = Pick<Cookie, 'domain' | 'hostOnly'>;

function domainFor({ domain }: Line, { host }: Address): Belonging | Ignored {
  const own = { domain: host, hostOnly: true };
  if (domain === null) return own;
  if (isPublicSuffix(domain)) return domain === host ? own : 'public-suffix';
  return domainMatches(host, domain) ? { domain, hostOnly: false } : 'foreign-domain';
}

function faultOfSetter(cookie: Cookie, setter: Setter, at: Address, jar: Jar): Ignored | null {
  const { secure, httpOnly, sameSite } = cookie;
  if (secure && !isSecure(at)) return 'secure-over-http';
  if (httpOnly && setter.by === 'script') return 'http-only-from-script';
  if (!secure && !isSecure(at) && jar.some((each) => isHidden(each, cookie)))
    return 'shadows-secure';
  if (sameSite === 'none') return secure ? null : 'none-without-secure';
  return setter.by === 'response' && setter.to.how !== 'navigation' && isCrossSite(setter.to)
    ? 'cross-site-response'
    : null;
}

/** Whether a Secure cookie would be hidden or replaced by this one. */
const isHidden = (kept: Cookie, fresh: Cookie): boolean =>
  kept.secure &&
  kept.name === fresh.name &&
  (domainMatches(kept.domain, fresh.domain) || domainMatches(fresh.domain, kept.domain)) &&
  pathMatches(fresh.path, kept.path);

/** Prefixes are read without regard to case: servers often are. */
function faultOfName(cookie: Cookie, namesPath: boolean): Ignored | null {
  const { name, value, secure, hostOnly, path } = cookie;
  if (name === '' && /^__(secure|host)-/i.test(value)) return 'nameless-prefix';
  if (/^__secure-/i.test(name) && !secure) return 'secure-prefix';
  const whole = secure && hostOnly && namesPath && path === '/';
  return /^__host-/i.test(name) && !whole ? 'host-prefix' : null;
}

/** A cookie that takes another's place keeps its age. */
function put(jar: Jar, cookie: Cookie, setter: Setter, nowMs: Ms): Kept {
  const old = jar.find((each) => isSameCookie(each, cookie));
  if (old?.httpOnly && setter.by === 'script') return { jar, outcome: 'http-only-kept' };
  const fresh = old ? { ...cookie, createdMs: old.createdMs } : cookie;
  const next = old ? jar.map((each) => (each === old ? fresh : each)) : [...jar, fresh];
  if (isDead(fresh, nowMs))
    return { jar: next.filter((each) => each !== fresh), outcome: 'dropped' };
  return { jar: evict(next, cookie), outcome: old ? 'replaced' : 'stored' };
}

/** Makes room when a site has too many cookies (RFC 6265bis, approved draft, section 5.7; numbers of Chromium). */
import type { Cookie, Jar } from './cookie.ts';
import { siteOf } from './site.ts';

const SITE_MAX = 180;
const SITE_LEFT = 150;
const JAR_MAX = 3300;
const JAR_LEFT = 3000;

/** Of the newcomer's site first those without Secure go, the longest unused before the others. */
export function evict(jar: Jar, newcomer: Cookie): Jar {
  const site = siteOf(newcomer.domain);
  const own = jar.filter(({ domain }) => siteOf(domain) === site);
  const roomy = own.length > SITE_MAX ? without(jar, own, own.length - SITE_LEFT) : jar;
  return roomy.length > JAR_MAX ? without(roomy, roomy, roomy.length - JAR_LEFT) : roomy;
}

function without(jar: Jar, from: readonly Cookie[], many: number): Jar {
  const order = from.toSorted(
    (one, other) => Number(one.secure) - Number(other.secure) || one.usedMs - other.usedMs,
  );
  const gone = new Set(order.slice(0, many));
  return jar.filter((each) => !gone.has(each));
}

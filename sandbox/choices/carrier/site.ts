/**
 * Where a cookie belongs: hosts, sites and paths (RFC 6265bis, approved draft, sections 5.1 and 5.2).
 *
 * The hosts here are invented, so a simple rule stands for the public suffix list: a site is the last
 * two labels of a host; a host of one label, or an IP address, is a site of its own.
 */

export type Address = { scheme: 'http' | 'https'; host: string; path: string };

/** Reads a URL. The port is left out: cookies do not know ports. */
export function addressOf(url: string): Address {
  const [, scheme, host = '', path = ''] =
    /^(https?):\/\/([^/:?#]+)(?::\d+)?([^?#]*)/i.exec(url) ?? [];
  if (!scheme) throw new Error(`"${url}" is not an http or https address`);
  return {
    scheme: scheme.toLowerCase() === 'https' ? 'https' : 'http',
    host: host.toLowerCase(),
    path: path || '/',
  };
}

const isIp = (host: string): boolean => /^\d+(\.\d+){3}$/.test(host);

export const siteOf = (host: string): string =>
  isIp(host) ? host : host.split('.').slice(-2).join('.');

/** A name under which others register theirs. */
export const isPublicSuffix = (domain: string): boolean => !domain.includes('.');

/** The scheme belongs to the site; ports and subdomains do not. */
export const isSameSite = (one: Address, other: Address): boolean =>
  one.scheme === other.scheme && siteOf(one.host) === siteOf(other.host);

/** Browsers trust this machine without https. */
export const isSecure = ({ scheme, host }: Address): boolean =>
  scheme === 'https' || host === 'localhost' || host.endsWith('.localhost') || /^127\./.test(host);

export const domainMatches = (host: string, domain: string): boolean =>
  host === domain || (!isIp(host) && host.endsWith(`.${domain}`));

export const pathMatches = (path: string, cookiePath: string): boolean =>
  path === cookiePath ||
  (path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path[cookiePath.length] === '/'));

/** What a cookie without Path gets: the folder of the page that set it. */
export function defaultPath(path: string): string {
  const last = path.lastIndexOf('/');
  return last > 0 ? path.slice(0, last) : '/';
}

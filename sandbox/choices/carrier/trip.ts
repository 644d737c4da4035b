/** A request as a jar sees it: who started it, and how (RFC 6265bis, approved draft, section 5.2). */
import { type Address, addressOf, isSameSite } from './site.ts';

export type Trip = {
  url: string;
  method: string;
  /** The page itself, a page inside a page, or anything that a page loads or asks for. */
  how: 'navigation' | 'frame' | 'fetch';
  /** The page that started it; null where the person did, by typing the address. */
  initiator: string | null;
  /** The pages around a frame or a fetch, the outermost first. */
  within: readonly string[];
};

/** Redirects on the way do not count: what counts is who started it and where it arrives. */
export function isCrossSite({ url, initiator, within }: Trip): boolean {
  const target = addressOf(url);
  const pages = initiator === null ? within : [initiator, ...within];
  return pages.some((page) => !isSameSite(addressOf(page), target));
}

export const isSafe = ({ method }: Trip): boolean =>
  ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method);

export const targetOf = ({ url }: Trip): Address => addressOf(url);

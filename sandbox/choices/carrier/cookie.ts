/** A cookie as a browser keeps it: what a Set-Cookie line becomes (RFC 6265bis, approved draft, section 5.7). */
import type { Ms } from '../../model/time.ts';

export type SameSite = 'strict' | 'lax' | 'none' | 'unset';

export type Cookie = {
  name: string;
  value: string;
  domain: string;
  /** Set without Domain: no subdomain gets it. */
  hostOnly: boolean;
  path: string;
  secure: boolean;
  httpOnly: boolean;
  sameSite: SameSite;
  /** Null: it goes when the browser closes. */
  expiresMs: Ms | null;
  createdMs: Ms;
  usedMs: Ms;
};

/** Cookies in the order of their creation. */
export type Jar = readonly Cookie[];

export const emptyJar: Jar = [];

export const isDead = ({ expiresMs }: Cookie, nowMs: Ms): boolean =>
  expiresMs !== null && expiresMs <= nowMs;

/** The same cookie: a later one of these four takes the place of an earlier one. */
export const isSameCookie = (one: Cookie, other: Cookie): boolean =>
  one.name === other.name &&
  one.domain === other.domain &&
  one.hostOnly === other.hostOnly &&
  one.path === other.path;

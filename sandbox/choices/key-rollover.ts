/** The next key after a withdrawn one, and when those who check tokens hear of it. */
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';

export const keyName = (number: number): string => `key-${number}`;

/**
 * How long until an api next fetches the published keys. It does so at the start of a run and then
 * every `jwksCache`; only the fetch that finds something new is played. Without a cache it is told at once.
 */
export const nextFetchMs = (clockMs: Ms, { jwksCacheMs, hopMs }: Settings): Ms =>
  jwksCacheMs === 0 ? hopMs : jwksCacheMs - (Math.max(0, clockMs) % jwksCacheMs);

/**
 * The longest that a withdrawn key still opens: the order’s way to the issuer, and the age of what an api
 * knows. Null: for ever, where signatures are not looked at.
 */
export const withdrawalMs = ({ checks, jwksCacheMs, hopMs }: Settings): Ms | null =>
  checks.includes('signature') ? hopMs + Math.max(jwksCacheMs, hopMs) : null;

/** The tokens that a system signs. In a fleet they differ by their second alone, so each second's is made once. */
import { newClaims } from '../../choices/content.ts';
import type { Settings } from '../../model/settings/index.ts';
import { fromNumericDate, type Ms } from '../../model/time.ts';
import { USER } from '../book.ts';

export const claimsAt = (settings: Settings, atMs: Ms) =>
  newClaims({ sid: 's1', user: USER, jti: 't1' }, atMs, settings);

/** Seconds for which an expiry is remembered: beyond, it is worked out again. */
const REMEMBERED = 50_000;

/** When a token that is signed at this moment is spent, by its own claim. */
export function expiries(settings: Settings): (atMs: Ms) => Ms {
  const known = new Int32Array(REMEMBERED);
  return (atMs) => {
    const second = (atMs / 1_000) | 0;
    const before = known[second];
    if (before) return before;
    const ms = fromNumericDate(claimsAt(settings, atMs).exp);
    if (second < REMEMBERED) known[second] = ms;
    return ms;
  };
}

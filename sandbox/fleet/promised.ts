/** The worst case of a fleet: what settings promise after a logout and after an order, by the choices' own formula. */
import { worstCaseMs } from '../choices/ending/limits.ts';
import type { EndedBy } from '../model/effect.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';

const promisedAfter = (by: EndedBy, settings: Settings): Ms => {
  const forced = by === 'forced-logout';
  const act = { by, device: null, keepsOwn: false, endOthers: forced, same: !forced } as const;
  const calm = { asksRole: false, newKeys: false, atMs: 0 };
  return worstCaseMs(settings, { ...act, ...calm }, Number.POSITIVE_INFINITY, []);
};

export const longestPromised = (settings: Settings): Ms =>
  Math.max(promisedAfter('logout', settings), promisedAfter('forced-logout', settings));

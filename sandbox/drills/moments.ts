/** When things happen in a drill: on whole minutes, the first within an hour of nine o’clock. */
import { type Ms, minutes } from '../model/time.ts';
import type { Chance } from './chance.ts';

export type Five = readonly [Ms, Ms, Ms, Ms, Ms];

/** So many moments, no two of them within two minutes; the last at most `withinMin` after the first. */
export function moments(chance: Chance, withinMin = 80): Five {
  const beginMin = chance.whole(0, 55);
  const steps = chance.rising(4, 2, Math.floor(withinMin / 2));
  const [a = 0, b = 0, c = 0, d = 0] = steps.map((step) =>
    minutes(beginMin + 2 * step + chance.whole(0, 1)),
  );
  return [minutes(beginMin), a, b, c, d];
}

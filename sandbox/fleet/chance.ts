/**
 * Chance, from a seed: xorshift of 32 bits, so that a fleet can be run again.
 *
 * Each individual has a stream of its own. Whoever is drawn does not depend on who was drawn before.
 */

/** The state changes in place with every draw. */
export type Chance = { state: number };

export const newChance = (): Chance => ({ state: 1 });

const spread = (n: number): number => {
  const a = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return b ^ (b >>> 16);
};

/** Begins the stream of one individual. Zero would stay zero for ever. */
export function reseed(chance: Chance, seed: number, index: number): void {
  chance.state = spread(spread(seed + 0x9e3779b9) ^ index) || 1;
}

/** A whole number of 32 bits, never zero. */
function next(chance: Chance): number {
  const a = chance.state ^ (chance.state << 13);
  const b = a ^ (a >>> 17);
  const c = b ^ (b << 5);
  chance.state = c;
  return c >>> 0;
}

/** From 0 to just below 1. */
export const unit = (chance: Chance): number => next(chance) / 0x1_0000_0000;

/** Whether one of a thousand such cases is meant. */
export const happens = (chance: Chance, ofThousand: number): boolean =>
  unit(chance) * 1_000 < ofThousand;

/** A length with this mean that mostly is shorter and sometimes far longer. */
export const longTailed = (chance: Chance, mean: number): number =>
  0 - Math.log(1 - unit(chance)) * mean;

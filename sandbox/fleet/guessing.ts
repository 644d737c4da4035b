/** Guessing session IDs: how many tries a thief needs until one of the live sessions answers. */
import { newChance, reseed, unit } from './chance.ts';

/** `values`: how many different IDs the generator can make, whatever they look like; `live`: how many are in use. */
export type Space = { values: number; live: number };

/** Guesses that never repeat, against IDs that lie anywhere: the mean over many thieves. */
export const expectedGuesses = ({ values, live }: Space): number => (values + 1) / (live + 1);

/**
 * The same, tried out: live sessions are drawn, and each thief counts up from a place of her own. Since the
 * IDs lie anywhere, no order of guessing is better or worse than another.
 */
export function meanGuesses({ values, live }: Space, thieves: number, seed = 1): number {
  const taken = drawn(values, live, seed);
  const chance = newChance();
  reseed(chance, seed, 1);
  const starts = Array.from({ length: thieves }, () => Math.floor(unit(chance) * values));
  const guesses = starts.map((start) => nextTaken(taken, start, values) - start + 1);
  return guesses.reduce((sum, each) => sum + each, 0) / thieves;
}

/** So many different IDs, in order. */
function drawn(values: number, live: number, seed: number): Float64Array {
  if (live > values) throw new Error(`${values} values are not enough for ${live} sessions`);
  const chance = newChance();
  reseed(chance, seed, 0);
  const taken = new Set<number>();
  while (taken.size < live) taken.add(Math.floor(unit(chance) * values));
  return Float64Array.from(taken).sort();
}

/** The first live ID from there on; after the last value comes the first again. */
function nextTaken(taken: Float64Array, start: number, values: number): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((taken[middle] ?? values) < start) low = middle + 1;
    else high = middle;
  }
  return taken[low] ?? values + (taken[0] ?? 0);
}

/** A small generator of chance: the same seed draws the same things, on every machine and for ever. */

export type Chance = {
  /** A whole number from `min` to `max`, both included. */
  whole: (min: number, max: number) => number;
  /** The same, in steps of `by`. */
  stepped: (min: number, max: number, by: number) => number;
  pick: <T>(from: readonly [T, ...T[]]) => T;
  /** True so many times in a hundred. */
  times: (inAHundred: number) => boolean;
  /** So many different whole numbers from `min` to `max`, in rising order. */
  rising: (count: number, min: number, max: number) => number[];
};

/** Spreads neighbouring seeds over all states (the finaliser of MurmurHash3, which is in the public domain). */
function mixed(state: number): number {
  const first = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

/** The golden ratio’s share of 2³²: steps of it visit every state. */
const STRIDE = 0x9e3779b9;

/** `path` tells apart what is drawn from one seed: a level, an attempt. */
export function chanceOf(seed: number, ...path: readonly number[]): Chance {
  let state = path.reduce((sum, turn) => mixed(sum + STRIDE + turn), mixed(seed));
  const next = (): number => {
    state = (state + STRIDE) | 0;
    return mixed(state);
  };
  const whole = (min: number, max: number) => min + (next() % (max - min + 1));
  return {
    whole,
    stepped: (min, max, by) => min + by * whole(0, Math.floor((max - min) / by)),
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    times: (inAHundred) => whole(1, 100) <= inAHundred,
    rising: (count, min, max) => {
      const drawn = new Set<number>();
      while (drawn.size < count) drawn.add(whole(min, max));
      return [...drawn].sort((a, b) => a - b);
    },
  };
}

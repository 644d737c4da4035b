/** The kinds of values that a link is made of: numbers, texts, lists, words of a table. */
import { InputError } from '../model/input-error.ts';
import type { Ms } from '../model/time.ts';
import { as, below, type Codec, chain, type Digit, times, yesOrNo } from './codec.ts';

/** Enough for any whole number that is exact. */
const BITS_MAX = 53;

/** How many bits a number has, none for 0. */
const bitsOf = (n: number): number => (n === 0 ? 0 : Math.floor(Math.log2(n)) + 1);

/** A whole number of at most so many bits: their count, then all but the first, which is 1. */
export const upTo = (bitsMax: number): Codec<number> => ({
  write: (n) => {
    const bits = bitsOf(n);
    const count: Digit = [bits, bitsMax + 1];
    return bits < 2 ? [count] : [count, [n - 2 ** (bits - 1), 2 ** (bits - 1)]];
  },
  read: (rest) => {
    const [bits, left] = below(bitsMax + 1).read(rest);
    if (bits < 2) return [bits, left];
    const [low, end] = below(2 ** (bits - 1)).read(left);
    return [low + 2 ** (bits - 1), end];
  },
});

export const whole: Codec<number> = upTo(BITS_MAX);

/** Bits enough for each of these. */
export const bitsFor = (numbers: readonly number[]): number => bitsOf(Math.max(0, ...numbers));

/** Whole numbers below zero, too. */
export const signed = (bitsMax: number): Codec<number> =>
  as(
    chain(yesOrNo, () => upTo(bitsMax)),
    (n) => [n < 0, Math.abs(n)] as const,
    ([minus, size]) => (minus ? 0 - size : size),
  );

const UNITS: readonly Ms[] = [1, 10, 100, 1_000, 5_000, 10_000, 60_000, 3_600_000];

/** The largest unit that all of these are whole numbers of. */
export const unitOf = (lengths: readonly Ms[]): Ms =>
  UNITS.findLast((unit) => lengths.every((ms) => ms % unit === 0)) ?? 1;

export const unit: Codec<Ms> = oneOf(UNITS, UNITS.length);

/** A length of time, in its own largest unit. */
export const span: Codec<Ms> = as(
  chain(unit, () => whole),
  (ms) => [unitOf([ms]), ms / unitOf([ms])] as const,
  ([size, n]) => size * n,
);

/** A length of time that may be below zero. */
export const shift: Codec<Ms> = as(
  chain(yesOrNo, () => span),
  (ms) => [ms < 0, Math.abs(ms)] as const,
  ([minus, size]) => (minus ? 0 - size : size),
);

/** One of a few values; the base leaves room for more to come. */
export function oneOf<T>(values: readonly T[], base: number): Codec<T> {
  return as(
    below(base),
    (value) => {
      const place = values.indexOf(value);
      if (place < 0) throw new Error(`a link has no digit for "${value}"`);
      return place;
    },
    (place) => {
      const value = values[place];
      if (value === undefined) throw new InputError('it holds a word that this Cutoff has not got');
      return value;
    },
  );
}

export const listOf = <T>(each: Codec<T>): Codec<readonly T[]> =>
  as(
    chain(whole, (count) => times(count, each)),
    (values) => [values.length, values] as const,
    ([, values]) => values,
  );

const FIRST = 0x20;
const PRINTABLE = 95;
const POINTS = 0x110000;

/** One character: the printable ones of ASCII as one small digit, any other as its code point. */
const character: Codec<string> = {
  write: (text) => {
    const point = text.codePointAt(0) ?? 0;
    const place = point - FIRST;
    return place >= 0 && place < PRINTABLE
      ? [[place + 1, PRINTABLE + 1]]
      : [
          [0, PRINTABLE + 1],
          [point, POINTS],
        ];
  },
  read: (rest) => {
    const [place, left] = below(PRINTABLE + 1).read(rest);
    if (place > 0) return [String.fromCodePoint(place - 1 + FIRST), left];
    const [point, end] = below(POINTS).read(left);
    return [String.fromCodePoint(point), end];
  },
};

export const text: Codec<string> = as(
  listOf(character),
  (value) => [...value],
  (characters) => characters.join(''),
);

/** A word of a table, or one that is not in it, spelled. */
export const coded = (table: readonly string[], base: number): Codec<string> => ({
  write: (word) => {
    const place = table.indexOf(word) + 1;
    return place > 0 ? [[place, base]] : [[0, base], ...text.write(word)];
  },
  read: (rest) => {
    const [place, left] = below(base).read(rest);
    if (place === 0) return text.read(left);
    const word = table[place - 1];
    if (word === undefined) throw new InputError('it holds a word that this Cutoff has not got');
    return [word, left];
  },
});

/** There or not. */
export const perhaps = <T>(inner: Codec<T>): Codec<T | null> => ({
  write: (value) =>
    value === null ? yesOrNo.write(false) : [...yesOrNo.write(true), ...inner.write(value)],
  read: (rest) => {
    const [there, left] = yesOrNo.read(rest);
    return there ? inner.read(left) : [null, left];
  },
});

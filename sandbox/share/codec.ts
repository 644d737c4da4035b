/**
 * A codec writes a value as digits and reads it back.
 *
 * Every digit has a base of its own, as hours, minutes and seconds have. All digits of a link make one
 * whole number, so no bit is lost between them.
 */
import { InputError } from '../model/input-error.ts';

export type Digit = readonly [value: number, base: number];

/** `read` takes its digits off the small end of the number, and gives back what is left of it. */
export type Codec<T> = {
  write(value: T): readonly Digit[];
  read(rest: bigint): readonly [value: T, rest: bigint];
};

/** The first digit becomes the small end. The number begins with 1, so that zeros count. */
export const pack = (digits: readonly Digit[]): bigint =>
  digits.reduceRight((sum, [value, base]) => sum * BigInt(base) + BigInt(value), 1n);

/** A whole number below `base`. */
export const below = (base: number): Codec<number> => ({
  write: (value) => {
    if (!(value >= 0 && value < base)) throw new Error(`${value} is no digit of base ${base}`);
    return [[value, base]];
  },
  read: (rest) => [Number(rest % BigInt(base)), rest / BigInt(base)],
});

export const yesOrNo: Codec<boolean> = as(below(2), (yes) => (yes ? 1 : 0), Boolean);

/** What another codec writes, under another type. */
export function as<T, Inner>(
  inner: Codec<Inner>,
  to: (value: T) => Inner,
  from: (value: Inner) => T,
): Codec<T> {
  return {
    write: (value) => inner.write(to(value)),
    read: (rest) => {
      const [value, left] = inner.read(rest);
      return [from(value), left];
    },
  };
}

/** One codec after the other; the second may depend on what the first has written. */
export const chain = <A, B>(
  first: Codec<A>,
  second: (a: A) => Codec<B>,
): Codec<readonly [A, B]> => ({
  write: ([a, b]) => [...first.write(a), ...second(a).write(b)],
  read: (rest) => {
    const [a, left] = first.read(rest);
    const [b, end] = second(a).read(left);
    return [[a, b], end];
  },
});

/** So many of the same. */
export const times = <T>(count: number, each: Codec<T>): Codec<readonly T[]> => ({
  write: (values) => values.flatMap((value) => each.write(value)),
  read: (from) => {
    const values: T[] = [];
    let rest = from;
    for (let done = 0; done < count; done += 1) {
      // No digits are left: an honest link ends with the last of its values.
      if (rest <= 0n) throw new InputError('it ends too soon');
      const [value, left] = each.read(rest);
      values.push(value);
      rest = left;
    }
    return [values, rest];
  },
});

type Fields<T> = { readonly [Name in keyof T]: Codec<T[Name]> };

/** Named parts, in the order of their names here. */
export function record<T extends object>(fields: Fields<T>): Codec<T> {
  const parts = Object.entries<Codec<unknown>>(fields as Fields<Record<string, unknown>>);
  return {
    write: (value) =>
      parts.flatMap(([name, codec]) => codec.write((value as Record<string, unknown>)[name])),
    read: (from) => {
      let rest = from;
      const read = parts.map(([name, codec]) => {
        const [value, left] = codec.read(rest);
        rest = left;
        return [name, value];
      });
      return [Object.fromEntries(read) as T, rest];
    },
  };
}

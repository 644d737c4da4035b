/** How long a look-up takes by where the store is, and what that comes to for a system that looks up so often. */

/** In microseconds; two where a range is stated. */
export type Span = { least: number; most: number };

const UNITS = { µs: 1, ms: 1_000, s: 1_000_000 } as const;
type Unit = keyof typeof UNITS;

const isUnit = (text: string): text is Unit => Object.hasOwn(UNITS, text);

/** `62 µs`, `1 ms`, `60 to 150 ms`. Throws on anything else: a statement must say how long. */
export function readSpan(text: string): Span {
  const [, first = '', second = first, unit = ''] =
    /^([\d.,]+)(?: to ([\d.,]+))? (µs|ms|s)$/.exec(text) ?? [];
  if (!isUnit(unit)) throw new Error(`"${text}" is no time. Valid: "62 µs", "60 to 150 ms"`);
  const micros = (digits: string) => Number(digits.replace(/,/g, '')) * UNITS[unit];
  return { least: micros(first), most: micros(second) };
}

export const times = ({ least, most }: Span, count: number): Span => ({
  least: least * count,
  most: most * count,
});

/** Two digits, in the unit that fits: `7.4 ms`, `7.2 to 18 s`. */
export function saySpan({ least, most }: Span): string {
  if (most === 0) return 'none';
  const unit = most >= UNITS.s ? 's' : most >= UNITS.ms ? 'ms' : 'µs';
  const by = UNITS[unit];
  const [low, high] = [digits(least / by), digits(most / by)];
  return low === high ? `${high} ${unit}` : `${low} to ${high} ${unit}`;
}

const digits = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: value < 100 ? 2 : 3 });

/** Beside the longest of all, in percent: at least a sliver where there is anything. */
export const shareOf = (value: Span, longest: Span): number =>
  value.most === 0 ? 0 : Math.max(0.5, (value.most / longest.most) * 100);

/** Virtual time: whole milliseconds, zero being the first moment of a run. */
export type Ms = number;

export const seconds = (n: number): Ms => n * 1_000;
export const minutes = (n: number): Ms => n * 60_000;
export const hours = (n: number): Ms => n * 3_600_000;
export const days = (n: number): Ms => n * 86_400_000;

/** What virtual zero is called on a calendar: Monday 1 June 2026, 09:00 UTC, in seconds since 1970. */
export const EPOCH_SEC = 1_780_304_400;

/** A clock's reading as a JWT writes it: whole seconds since 1970, rounded down (RFC 7519, section 2). */
export const numericDate = (clockMs: Ms): number => EPOCH_SEC + Math.floor(clockMs / 1_000);

/** The virtual moment at which a clock that runs true shows this NumericDate. */
export const fromNumericDate = (sec: number): Ms => (sec - EPOCH_SEC) * 1_000;

const WRITTEN = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;

/** Reads `250ms`, `90s`, `15m`, `1h30m`; null for anything else. */
export function parseDuration(text: string): Ms | null {
  const parts = WRITTEN.exec(text);
  if (!parts || text === '') return null;
  const [d, h, m, s, ms] = parts.slice(1).map((part) => Number(part ?? 0));
  const sum = days(d ?? 0) + hours(h ?? 0) + minutes(m ?? 0) + seconds(s ?? 0) + (ms ?? 0);
  return Number.isSafeInteger(sum) ? sum : null;
}

/** Writes a duration the way {@link parseDuration} reads it: `1h30m`. */
export function formatDuration(ms: Ms): string {
  const text = split(ms)
    .map(([n, unit]) => `${n}${unit}`)
    .join('');
  return text === '' ? '0s' : text;
}

const WORDS = { d: 'd', h: 'h', m: 'min', s: 's', ms: 'ms' };

/** Says a duration in a sentence, its two largest units only: `9 min 30 s`. */
export function sayDuration(ms: Ms): string {
  const words = split(ms)
    .slice(0, 2)
    .map(([n, unit]) => `${n} ${WORDS[unit]}`);
  return words.length === 0 ? '0 s' : words.join(' ');
}

type Unit = keyof typeof WORDS;

function split(ms: Ms): [n: number, unit: Unit][] {
  const parts: [number, Unit][] = [
    [Math.floor(ms / days(1)), 'd'],
    [Math.floor(ms / hours(1)) % 24, 'h'],
    [Math.floor(ms / minutes(1)) % 60, 'm'],
    [Math.floor(ms / seconds(1)) % 60, 's'],
    [ms % 1_000, 'ms'],
  ];
  return parts.filter(([n]) => n > 0);
}

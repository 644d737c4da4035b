/** Virtual time to the second, in a sentence, and as a reader types it. */
import { clockTime } from './clock.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = 9 * HOUR;

const dayOf = (ms: number) => Math.floor((START + ms) / DAY);

/** As a sentence says it: `9:10:30`, `9:00 the next day`. */
export function clockWords(ms: number): string {
  const day = dayOf(ms);
  const time = clockTime(ms - day * DAY);
  if (day === 0) return time;
  return `${time} ${day === 1 ? 'the next day' : `${day} days later`}`;
}

/** To the second, always: `9:06:00`. Past midnight the day is said too. */
export function clockSeconds(ms: number): string {
  const time = clockTime(ms);
  return Math.floor(ms / SECOND) % 60 === 0 ? `${time}:00` : time;
}

/** Reads `9:10` or `9:10:30` as a moment of the run's first day; null for anything else. */
export function readClock(text: string): number | null {
  const written = /^\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*$/.exec(text);
  if (!written) return null;
  const [h = 0, m = 0, s = 0] = written.slice(1).map((part) => Number(part ?? 0));
  return h > 23 || m > 59 || s > 59 ? null : h * HOUR + m * MINUTE + s * SECOND - START;
}

/**
 * Virtual time as a clock on the wall shows it: a run begins at nine in the morning.
 *
 * Nothing of the engine is needed for it, so a page's small script may use it too.
 */
import type { Ms } from '#sandbox';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const START = 9 * HOUR;

/** `9:05`, `9:10:30`, `9:00 the next day`; fractions of a second are left out. */
export function clockTime(ms: Ms): string {
  const { day, h, m, s } = parts(ms);
  const time = s === 0 ? `${h}:${two(m)}` : `${h}:${two(m)}:${two(s)}`;
  if (day === 0) return time;
  return `${time} ${day === 1 ? 'the next day' : `${day} days later`}`;
}

/** The face of the clock alone, for an axis: `9:00`, whatever the day. */
export const clockFace = (ms: Ms): string => clockTime(ms).split(' ', 1).join();

/** To the second, always: `9:06:00`. A later day is counted: `9:00:00 (+1 day)`. */
export function clockSeconds(ms: Ms): string {
  const { day, h, m, s } = parts(ms);
  const time = `${h}:${two(m)}:${two(s)}`;
  return day === 0 ? time : `${time} (+${day} ${day === 1 ? 'day' : 'days'})`;
}

/** Reads `9:10` or `9:10:30` as a moment of the run's first day; null for anything else. */
export function readClock(text: string): Ms | null {
  const written = /^\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*$/.exec(text);
  if (!written) return null;
  const [h = 0, m = 0, s = 0] = written.slice(1).map((part) => Number(part ?? 0));
  return h > 23 || m > 59 || s > 59 ? null : h * HOUR + m * MINUTE + s * SECOND - START;
}

const two = (n: number) => String(n).padStart(2, '0');

function parts(ms: Ms) {
  const sec = Math.floor((START + ms) / SECOND);
  const h = Math.floor(sec / 3_600);
  return { day: Math.floor(h / 24), h: h % 24, m: Math.floor(sec / 60) % 60, s: sec % 60 };
}

/** Moments and lengths of time as a drill writes them, and as people answer with them. */
import { hours, type Ms, minutes, seconds } from '../model/time.ts';

/** What a clock on the wall shows when a run begins. */
const START: Ms = hours(9);

/** What people answer with: to the minute, or to the second. */
export type Precision = 'minute' | 'second';

export const unitOf = (precision: Precision): Ms =>
  precision === 'minute' ? minutes(1) : seconds(1);

/** `9:42`, or `9:42:30`. A drill ends on the day on which it began. */
export function sayClock(atMs: Ms): string {
  const all = Math.floor((START + atMs) / seconds(1));
  const [h, m, s] = [Math.floor(all / 3_600), Math.floor(all / 60) % 60, all % 60];
  return s === 0 ? `${h}:${two(m)}` : `${h}:${two(m)}:${two(s)}`;
}

const two = (n: number) => String(n).padStart(2, '0');

const CLOCK = /^(?:at\s+)?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*(am|pm)?$/i;

/** Reads `9:42`, `09:42:30` or `2:10 pm` as a moment of the run; null for anything else. */
export function readClock(text: string): Ms | null {
  const [, h = '', m = '', s = '0', half] = CLOCK.exec(text.trim()) ?? [];
  const [hour, minute, second] = [hourOf(Number(h), half), Number(m), Number(s)];
  if (h === '' || hour === null || minute > 59 || second > 59) return null;
  return hours(hour) + minutes(minute) + seconds(second) - START;
}

/** On twelve hours where it says which half of the day; else on twenty-four. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** `40 minutes`, `an hour and a half`, `2 hours and 20 minutes`. */
export function sayLength(ms: Ms): string {
  if (ms === hours(1)) return 'an hour';
  if (ms === minutes(90)) return 'an hour and a half';
  const h = ms > hours(1.5) ? Math.floor(ms / hours(1)) : 0;
  const m = Math.floor((ms - hours(h)) / minutes(1));
  const s = Math.floor((ms % minutes(1)) / seconds(1));
  const parts = [counted(h, 'hour'), counted(m, 'minute'), counted(s, 'second')];
  return parts.filter((part) => part !== '').join(' and ');
}

function counted(n: number, unit: string): string {
  if (n === 0) return '';
  return n === 1 ? `${unit === 'hour' ? 'an' : 'a'} ${unit}` : `${n} ${unit}s`;
}

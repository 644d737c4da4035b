/** Moments as the course's clock shows them: a run begins at nine. */
import { hours, type Ms, minutes, seconds } from '../model/time.ts';

const two = (n: number) => String(n).padStart(2, '0');

export function clockOf(atMs: Ms): string {
  const sinceMidnight = hours(9) + atMs;
  const h = Math.floor(sinceMidnight / hours(1));
  const m = Math.floor(sinceMidnight / minutes(1)) % 60;
  const s = Math.floor(sinceMidnight / seconds(1)) % 60;
  return `${h}:${two(m)}:${two(s)}`;
}

/** Virtual time as a reader says it. Every run begins at nine in the morning. */

const START_MIN = 9 * 60;

/** `9:05`, with seconds where they matter: `9:06:30`. Past midnight the day is said too. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const minutes = START_MIN + Math.floor(seconds / 60);
  const day = Math.floor(minutes / 1_440);
  const two = (n: number) => String(n).padStart(2, '0');
  const hour = Math.floor(minutes / 60) % 24;
  const time = `${hour}:${two(minutes % 60)}${seconds % 60 ? `:${two(seconds % 60)}` : ''}`;
  return day > 0 ? `day ${day + 1}, ${time}` : time;
}

/** A length of time in a sentence, its two largest units, without false precision: `9 min 30 s`. */
export function sayLength(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const parts: [number, string][] = [
    [Math.floor(seconds / 3_600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const words = parts.filter(([n]) => n > 0).slice(0, 2);
  if (words.length === 0) return ms > 0 ? 'less than 1 s' : '0 s';
  return words.map(([n, unit]) => `${n} ${unit}`).join(' ');
}

/** Two lengths as a range, the unit said once where it can be: `9 to 11 min`. */
export function sayRange(leastMs: number, mostMs: number): string {
  const [least, most] = [sayLength(leastMs), sayLength(mostMs)];
  if (least === most) return most;
  const [n, unit, ...rest] = least.split(' ');
  return rest.length === 0 && most.endsWith(` ${unit}`) ? `${n} to ${most}` : `${least} to ${most}`;
}

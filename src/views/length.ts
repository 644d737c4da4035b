/** Lengths of time in words. */

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
  const [n, unit, ...more] = least.split(' ');
  const sameUnit = more.length === 0 && most.split(' ').slice(1).join() === unit;
  return sameUnit ? `${n} to ${most}` : `${least} to ${most}`;
}

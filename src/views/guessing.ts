/** How long it takes to guess, in words that fit anything from a moment to the age of worlds. */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const units = [
  { says: 'years', lastsSec: 365.25 * 86_400, from: 2 },
  { says: 'hours', lastsSec: 3_600, from: 2 },
  { says: 'minutes', lastsSec: 60, from: 2 },
  { says: 'seconds', lastsSec: 1, from: 1.5 },
] as const;

/** `4 seconds`, `585 years`, `1 × 10²² years`. */
export function sayTime(seconds: number): string {
  const unit = units.find(({ lastsSec, from }) => seconds / lastsSec >= from);
  return unit ? `${sayCount(seconds / unit.lastsSec)} ${unit.says}` : 'less than a second';
}

/** `864`, `42,949`, `3 × 10³³`. */
export function sayCount(count: number): string {
  if (count < 1e9) return Math.round(count).toLocaleString('en-GB');
  const power = Math.floor(Math.log10(count));
  return `${Math.round(count / 10 ** power)} × 10${raised(power)}`;
}

const raised = (power: number): string =>
  [...`${power}`].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');

/** Reads the date of Expires as browsers do, forgiving much (RFC 6265bis, approved draft, section 5.1.1). */
import type { Ms } from '../../model/time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const SHAPES = {
  time: /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/,
  day: /^(\d{1,2})(?:\D|$)/,
  month: /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  year: /^(\d{2,4})(?:\D|$)/,
};

/** Milliseconds since 1970, or null where it is no date. */
export function parseCookieDate(text: string): Ms | null {
  const found: Partial<Record<keyof typeof SHAPES, readonly string[]>> = {};
  for (const token of text.split(/[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/)) {
    const kind = kinds.find((each) => !found[each] && SHAPES[each].test(token));
    if (kind) found[kind] = SHAPES[kind].exec(token) ?? [];
  }
  const { time, day, month, year } = found;
  if (!time || !day || !month || !year) return null;
  const [hour = 0, minute = 0, second = 0] = time.slice(1).map(Number);
  const date = [fullYear(Number(year[1])), indexOfMonth(month[1]), Number(day[1])] as const;
  const sound = hour < 24 && minute < 60 && second < 60 && isDay(...date) && date[0] >= 1601;
  return sound ? ((daysTo(...date) * 24 + hour) * 60 + minute) * 60_000 + second * 1000 : null;
}

const kinds = ['time', 'day', 'month', 'year'] as const;

const indexOfMonth = (name = '') => MONTHS.indexOf(name.toLowerCase());

function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900;
  return year <= 69 ? year + 2000 : year;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOf = (year: number, month: number): number =>
  month === 1 ? (isLeap(year) ? 29 : 28) : [3, 5, 8, 10].includes(month) ? 30 : 31;

const isDay = (year: number, month: number, day: number) =>
  day >= 1 && day <= lengthOf(year, month);

/** Days from 1970-01-01 to this one. */
function daysTo(year: number, month: number, day: number): number {
  const leaps = (before: number) =>
    Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const years = (year - 1970) * 365 + leaps(year - 1) - leaps(1969);
  const months = MONTHS.slice(0, month).reduce((sum, _, index) => sum + lengthOf(year, index), 0);
  return years + months + day - 1;
}

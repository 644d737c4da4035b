/** The cursor as a link writes it: `at=7m30s`, counted from the start of the run. Nothing of the engine is needed for it. */
import type { Changes } from './link.ts';

type Moment = { type: 'none' } | { type: 'at'; atMs: number } | { type: 'wrong'; says: string };

const UNITS = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

const WRITTEN = /^(?:(\d{1,4})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s)?(?:(\d{1,10})ms)?$/;

/** The moment that a link asks for. */
export function momentIn({ at }: Changes, untilMs: number): Moment {
  if (at === undefined) return { type: 'none' };
  const atMs = readMoment(at);
  if (atMs !== null && atMs <= untilMs) return { type: 'at', atMs };
  return {
    type: 'wrong',
    says: `The link asks for the moment “${at}”. Valid: 0s to ${writeMoment(untilMs)}.`,
  };
}

export function writeMoment(ms: number): string {
  let rest = ms;
  const parts = UNITS.map(([unit, size]) => {
    const n = Math.floor(rest / size);
    rest -= n * size;
    return n > 0 ? `${n}${unit}` : '';
  });
  return parts.join('') || '0s';
}

/** Null for what is no moment. */
export function readMoment(text: string): number | null {
  const parts = WRITTEN.exec(text);
  if (!parts || text === '') return null;
  return UNITS.reduce((sum, [, size], place) => sum + Number(parts[place + 1] ?? 0) * size, 0);
}

/** Reads the moment that a link asks for. */
import type { Changes } from '../views/link.ts';

type Moment = { type: 'none' } | { type: 'at'; atMs: number } | { type: 'wrong'; says: string };

export function momentOf({ at }: Changes, untilMs: number): Moment {
  if (at === undefined) return { type: 'none' };
  const seconds = /^(\d{1,7})s$/.exec(at)?.[1];
  const atMs = Number(seconds) * 1_000;
  if (seconds === undefined || atMs > untilMs) {
    return {
      type: 'wrong',
      says: `The link asks for the moment “${at}”. Valid: 0s to ${untilMs / 1_000}s.`,
    };
  }
  return { type: 'at', atMs };
}

/** A drill as a link holds it: its level and its seed, which say all. */
import type { Level } from '#sandbox';
import { type Changes, changesIn } from './link.ts';

export type DrillLevel = Level;

export const levelNames: readonly (readonly [level: Level, name: string])[] = [
  [1, 'One clock'],
  [2, 'Something in between'],
  [3, 'More machines'],
];

export const linkOf = ({ seed, level }: { seed: number; level: Level }): Changes => ({
  level: String(level),
  seed: String(seed),
});

type Linked =
  | { type: 'none' }
  | { type: 'drill'; seed: number; level: Level }
  | { type: 'wrong'; says: string };

/** The longest seed that is drawn has six digits; a link may hold nine. */
const SEED = /^\d{1,9}$/;

export function drillIn(url: URL): Linked {
  const { seed, level } = changesIn(url, 'drill');
  if (seed === undefined && level === undefined) return { type: 'none' };
  const known = levelNames.find(([each]) => String(each) === (level ?? '1'));
  if (!known)
    return { type: 'wrong', says: `The link asks for level ${level}. There are three: 1, 2, 3.` };
  if (seed === undefined || !SEED.test(seed))
    return { type: 'wrong', says: 'The link names no drill: its seed must be a whole number.' };
  return { type: 'drill', seed: Number(seed), level: known[0] };
}

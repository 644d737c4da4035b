/** Reads what was typed after `drill`. */
import { randomInt } from 'node:crypto';
import { InputError, type Level, levels } from '../index.ts';
import { readCount, type Typed } from './flags.ts';

export type DrillCommand = { name: 'drill'; seed: number; level: Level; json: boolean };

export const DRILL_FLAGS = ['seed', 'level', 'json'] as const;

/** Seeds that are short enough to be typed again. */
const SEED_MAX = 999_999;

/** Without a seed, one is drawn. */
export function readDrill([stray]: readonly string[], typed: Typed): DrillCommand {
  if (stray !== undefined)
    throw new InputError(`"drill" takes a --seed and a --level, not "${stray}"`);
  const { seed, level: wanted = '1', json = false } = typed;
  const level = levels.find((each) => String(each) === wanted);
  if (level === undefined)
    throw new InputError(`--level cannot be "${wanted}". Valid: ${levels.join(', ')}.`);
  const drawn = seed === undefined ? randomInt(SEED_MAX + 1) : readCount('seed', seed, 0, SEED_MAX);
  return { name: 'drill', seed: drawn, level, json };
}

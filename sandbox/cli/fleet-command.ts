/** Reads what was typed after `cutoff fleet`. */
import {
  type Fleet,
  fleetSettings,
  InputError,
  type ModelId,
  modelIds,
  populationNames,
  readFleetSettings,
  SESSIONS_MAX,
} from '../index.ts';

export type FleetCommand = { name: 'fleet'; fleet: Fleet; json: boolean };

type Typed = {
  sessions: string | undefined;
  seed: string | undefined;
  models: readonly ModelId[] | null;
  pairs: readonly [key: string, value: string][];
  json: boolean;
};

/** What `--set` may name after it. */
export const fleetNames: readonly string[] = [...populationNames, ...fleetSettings];

const SESSIONS = 100_000;
const SEED_MAX = 2 ** 31 - 1;

export function readFleetCommand(
  { sessions, seed, models, pairs, json }: Typed,
  stray: string | undefined,
): FleetCommand {
  if (stray !== undefined) {
    throw new InputError(`"fleet" takes no scenario, such as "${stray}": it draws its own`);
  }
  const fleet = {
    sessions:
      sessions === undefined ? SESSIONS : readCount('--sessions', sessions, 1, SESSIONS_MAX),
    seed: seed === undefined ? 1 : readCount('--seed', seed, 0, SEED_MAX),
    models: models ?? modelIds,
    ...readFleetSettings(Object.fromEntries(pairs)),
  };
  return { name: 'fleet', fleet, json };
}

function readCount(flag: string, text: string, min: number, max: number): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (count >= min && count <= max) return count;
  const limits = [min, max].map((limit) => limit.toLocaleString('en'));
  throw new InputError(`${flag} cannot be "${text}". Valid: a number from ${limits.join(' to ')}.`);
}

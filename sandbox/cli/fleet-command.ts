/** Reads what was typed after `cutoff fleet`. */
import {
  type Fleet,
  fleetSettings,
  InputError,
  modelIds,
  populationNames,
  readFleetSettings,
  SESSIONS_MAX,
} from '../index.ts';
import { chooseModels, readCount, readPair, type Typed } from './flags.ts';

export type FleetCommand = { name: 'fleet'; fleet: Fleet; json: boolean };

export const FLEET_FLAGS = ['sessions', 'seed', 'model', 'all', 'set', 'json'] as const;

/** What `--set` may name after it. */
const fleetNames: readonly string[] = [...populationNames, ...fleetSettings];

const SESSIONS = 100_000;
const SEED_MAX = 2 ** 31 - 1;

export function readFleet([stray]: readonly string[], typed: Typed): FleetCommand {
  if (stray !== undefined) {
    throw new InputError(`"fleet" takes no scenario, such as "${stray}": it draws its own`);
  }
  const { sessions, seed, set = [], json = false } = typed;
  const pairs = set.map((text) => readPair(text, fleetNames));
  const fleet = {
    sessions: sessions === undefined ? SESSIONS : readCount('sessions', sessions, 1, SESSIONS_MAX),
    seed: seed === undefined ? 1 : readCount('seed', seed, 0, SEED_MAX),
    models: chooseModels(typed) ?? modelIds,
    ...readFleetSettings(Object.fromEntries(pairs)),
  };
  return { name: 'fleet', fleet, json };
}

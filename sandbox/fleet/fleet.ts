/** A fleet: so many sessions in a day, by a seed, on some models with some settings. */
import { keepsRefreshTokens } from '../choices/ending/reach.ts';
import { InputError, unknownName } from '../model/input-error.ts';
import type { ModelId } from '../model/model.ts';
import { readSettings, readValue } from '../model/read-setting.ts';
import { resolveSettings } from '../model/resolve.ts';
import { keyOf, type SettingName, type Settings } from '../model/settings/index.ts';
import { days, formatDuration, type Ms } from '../model/time.ts';
import { models } from '../models/index.ts';
import {
  type Population,
  type PopulationName,
  populationKey,
  populationNames,
  populationSpecs,
  usualPopulation,
} from './population.ts';

export type Fleet = {
  /** How many begin in the day; 10 million at most. */
  sessions: number;
  seed: number;
  models: readonly ModelId[];
  population: Population;
  /** Settings of the systems, as far as a fleet knows them. */
  changes: Partial<Settings>;
};

export const SESSIONS_MAX = 10_000_000;

/** What a fleet simulates of the systems. The rest stays as each model has it, and messages take no time. */
export const fleetSettings: readonly SettingName[] = [
  'signedInFor',
  'accessTtl',
  'leeway',
  'idleTimeout',
  'absoluteTimeout',
  'rolling',
  'refreshTtl',
  'rotation',
  'reuseGrace',
  'trackIssued',
  'sessionCache',
  'denylistCache',
  'epochCache',
  'introspectionCache',
];

const isPopulationName = (name: string): name is PopulationName =>
  Object.hasOwn(populationSpecs, name);

/** Reads names and values as people write them, of the population and of the systems. */
export function readFleetSettings(
  written: Readonly<Record<string, string>>,
): Pick<Fleet, 'population' | 'changes'> {
  const known = [...populationNames, ...fleetSettings];
  const stray = Object.keys(written).find((name) => !known.includes(name as SettingName));
  if (stray !== undefined) throw unknownName('setting of a fleet', stray, known);
  const pairs = Object.entries(written);
  const people = pairs.flatMap(([name, text]) =>
    isPopulationName(name)
      ? [[populationKey(name), readValue(name, populationSpecs[name], text)]]
      : [],
  );
  const rest = pairs.filter(([name]) => !isPopulationName(name));
  return {
    population: { ...usualPopulation, ...Object.fromEntries(people) },
    changes: readSettings(Object.fromEntries(rest)),
  };
}

/** One model's settings, with hops of no length: what a fleet leaves out, it leaves out of the world as well. */
export const settingsIn = (id: ModelId, changes: Partial<Settings>): Settings =>
  resolveSettings(models[id], { ...changes, hopMs: 0 });

/** Beyond this, an individual's run is too long to be written down and checked. */
const LIFE_MAX = days(7);

/** How long after its login any credential of one session can open anything, on any of the models. */
export function longestLife(fleet: Pick<Fleet, 'models' | 'changes'>): Ms {
  const lives = fleet.models.map((id) => lifeIn(settingsIn(id, fleet.changes)));
  const longest = Math.max(...lives);
  if (longest <= LIFE_MAX) return longest;
  const long = fleetSettings.find((name) => Number(fleet.changes[keyOf(name)]) > LIFE_MAX / 2);
  throw new InputError(
    `setting "${long ?? 'signedInFor'}": a session may work for ${formatDuration(longest)}. Valid in a fleet: up to ${formatDuration(LIFE_MAX)} for refreshTtl and accessTtl together.`,
  );
}

function lifeIn(settings: Settings): Ms {
  const { absoluteTimeoutMs, refreshTtlMs, accessTtlMs, leewayMs } = settings;
  const renewedMs = keepsRefreshTokens(settings) ? refreshTtlMs : 0;
  return Math.max(absoluteTimeoutMs, renewedMs + accessTtlMs) + leewayMs;
}

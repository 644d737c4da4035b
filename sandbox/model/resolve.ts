/** Turns defaults, a model's own and a reader's changes into one complete set of settings. */
import { demandCoherence } from './coherence.ts';
import type { Model } from './model.ts';
import { keyOf, type Settings, settingNames, settingSpecs } from './settings/index.ts';

const table = Object.fromEntries(
  settingNames.map((name) => [keyOf(name), settingSpecs[name].default]),
) as Settings;

/**
 * One promise for all: `signedInFor` sets every clock that would break it. What a reader sets
 * by name wins over the promise. Throws an InputError where the choices make no sense together.
 */
export function resolveSettings(model: Model, changes: Partial<Settings>): Settings {
  const promise = changes.signedInForMs ?? table.signedInForMs;
  const accessTtlMs = Math.min(model.defaults.accessTtlMs ?? promise, promise);
  const settings = {
    ...table,
    absoluteTimeoutMs: promise,
    refreshTtlMs: promise,
    ...model.defaults,
    accessTtlMs,
    ...changes,
  };
  demandCoherence(settings);
  return settings;
}

/** Fleets for tests: small ones in which much happens. */
import { type Fleet, modelIds, readFleetSettings } from '#sandbox';

/** Most individuals are stolen from or thrown out by mistake. Settings are written as people write them. */
export const eventful = (
  changes: Readonly<Record<string, string>> = {},
  { sessions = 400, seed = 7 } = {},
): Fleet => ({
  sessions,
  seed,
  models: modelIds,
  ...readFleetSettings({ thefts: '700', falseAlarms: '500', visitEvery: '7m', ...changes }),
});

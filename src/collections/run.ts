/** A run as content files write it: a scenario by its id or in full, a model, and the settings that are changed. */
import { z } from 'astro/zod';
import { modelIds, scenarios } from '#sandbox';

export const setup = {
  model: z.enum(modelIds),
  /** Names and values as on the command line: `accessTtl: 15m`. */
  settings: z.record(z.string(), z.string()).default({}),
};

export const run = z.union([
  z.strictObject({ scenario: z.enum(Object.keys(scenarios)), ...setup }),
  z.strictObject({
    until: z.string(),
    steps: z.array(z.record(z.string(), z.unknown())).min(1),
    ...setup,
  }),
]);

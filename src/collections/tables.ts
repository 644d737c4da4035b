/** Tables of systems: who they are, what is asked of each, and by which run it is answered. No cell is written here. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { modelIds, scenarios } from '#sandbox';
import { measureIds } from '../views/cell.ts';

const settings = z.record(z.string(), z.string()).default({});

const row = z.strictObject({
  /** Where it is more than the model's own name. */
  name: z.string().optional(),
  /** What it is, in a few words. */
  says: z.string().optional(),
  model: z.enum(modelIds),
  settings,
});

const column = z
  .strictObject({
    asks: z.string(),
    scenario: z.enum(Object.keys(scenarios)),
    settings,
    /** What the cell says of the run: see src/views/cell.ts. */
    shows: z.enum(measureIds).optional(),
    /** Or: what the run must show for a pass, as in src/views/shown.ts. */
    holds: z.record(z.string(), z.string()).optional(),
  })
  .refine(({ shows, holds }) => (shows === undefined) !== (holds === undefined), {
    message: 'a column has either `shows` or `holds`',
  });

export const tables = defineCollection({
  loader: glob({ base: './content/tables', pattern: '*.yaml' }),
  schema: z.strictObject({
    caption: z.string(),
    /** Begin each row with its four choices. */
    choices: z.boolean().default(false),
    columns: z.array(column).min(1),
    rows: z.array(row).min(2),
  }),
});

/** The table that compares models: per row what is measured of each, and what is judged. No cell is written here. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { scenarios } from '#sandbox';
import { measureIds } from '../views/cell.ts';

const measure = z
  .strictObject({
    /** What the line is about, in a few words. */
    asks: z.string(),
    scenario: z.enum(Object.keys(scenarios)),
    settings: z.record(z.string(), z.string()).default({}),
    /** What the cell says of the run. */
    shows: z.enum(measureIds).optional(),
    /** Or: what the run must show for a pass, as in src/views/shown.ts. */
    holds: z.record(z.string(), z.string()).optional(),
  })
  .refine(({ shows, holds }) => (shows === undefined) !== (holds === undefined), {
    message: 'a line has either `shows` or `holds`',
  });

export const comparison = defineCollection({
  loader: glob({ base: './content/comparison', pattern: '*.yaml' }),
  schema: z.strictObject({
    number: z.int().positive(),
    title: z.string(),
    /** What the article puts in its three columns, in our words. */
    article: z.strictObject({ session: z.string(), stateless: z.string(), revocable: z.string() }),
    /** How the lines are to be read. */
    explains: z.string(),
    measures: z.array(measure).min(1),
    /** What we make of it. Labelled as a judgement. */
    judgement: z.string(),
  }),
});

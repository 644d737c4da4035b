/** Checklists: practices, each with a run that goes wrong without it and one that goes right with it. */
import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { modelIds, scenarios } from '#sandbox';

const side = z.strictObject({
  scenario: z.enum(Object.keys(scenarios)),
  model: z.enum(modelIds),
  settings: z.record(z.string(), z.string()).default({}),
  /** What the run must show, by measure or property: see src/views/shown.ts. */
  shows: z.record(z.string(), z.string()).refine((shows) => Object.keys(shows).length > 0),
  /** What that comes to, where the verdict of the chart is about something else. Words in braces come from the run. */
  says: z.string().optional(),
});

const line = z.strictObject({
  /** The practice, as an order that somebody can follow. */
  does: z.string().endsWith('.'),
  /** What it is for; words in braces come from the run without it. */
  because: z.string(),
  statement: reference('statements'),
  without: side,
  with: side,
});

export const checklists = defineCollection({
  loader: glob({ base: './content/checklists', pattern: '*.yaml' }),
  schema: z.strictObject({
    parts: z.array(z.strictObject({ title: z.string(), lines: z.array(line).min(1) })).min(1),
  }),
});

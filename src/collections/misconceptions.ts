/** Misconceptions: what people believe, and the run that breaks the belief. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { breakIds } from '../views/breaks.ts';
import { run } from './run.ts';

export const misconceptions = defineCollection({
  loader: glob({ base: './content/misconceptions', pattern: '*.yaml' }),
  schema: z.strictObject({
    /** The belief, as somebody would say it. */
    says: z.string().endsWith('.'),
    /** What holds instead. */
    instead: z.string().endsWith('.'),
    run,
    /** What in that run contradicts the belief. */
    broken: z.enum(breakIds),
  }),
});

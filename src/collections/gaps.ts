/** Gaps: a system in which one thing is missing, what it must then show, and choices to fill it with. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { run } from './run.ts';

const choice = z.strictObject({
  says: z.string(),
  /** What filling the gap with it changes, by setting: `accessTtl: 1m`. */
  settings: z.record(z.string(), z.string()).refine((all) => Object.keys(all).length > 0),
  /** Why it does or does not, with the run’s numbers in braces. */
  because: z.string(),
});

export const gaps = defineCollection({
  loader: glob({ base: './content/gaps', pattern: '*.yaml' }),
  schema: z.strictObject({
    asks: z.string().endsWith('?'),
    run,
    /** What must hold, by measure or property (src/views/shown.ts); which choice does it is not written down. */
    wanted: z.record(z.string(), z.string()).refine((all) => Object.keys(all).length > 0),
    choices: z.array(choice).min(3),
    caption: z.string(),
  }),
});

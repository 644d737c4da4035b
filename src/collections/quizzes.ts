/** Quizzes: new situations, each with options that a run settles. Which option is right is not written down. */
import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { run, setup } from './run.ts';

const option = z.strictObject({
  /** What this option maintains: when the stolen credential stops working, counted from 9:00. */
  stops: z.string().optional(),
  /** Or else what the run shows, by measure or property: see src/views/shown.ts. */
  shows: z.record(z.string(), z.string()).optional(),
  says: z.string(),
  because: z.string(),
  /** What somebody believes who picks it. Wrong options name one, the right one does not. */
  misconception: reference('misconceptions').optional(),
  /** The same steps in a system where this option would be right. */
  fits: z.strictObject({ name: z.string(), ...setup }).optional(),
});

const question = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  title: z.string(),
  /** The earlier lesson that it asks about once more. */
  recalls: reference('lessons').optional(),
  /** `choice`: pick an option. `clock`: type a clock time, which is matched to an option. */
  kind: z.enum(['choice', 'clock']),
  situation: z.string(),
  asks: z.string().endsWith('?'),
  run,
  options: z.array(option).min(3),
  /** Said to a clock time that matches no option. */
  otherwise: z.string().optional(),
});

export const quizzes = defineCollection({
  loader: glob({ base: './content/quizzes', pattern: '*.yaml' }),
  schema: z.strictObject({ questions: z.array(question).min(1) }),
});

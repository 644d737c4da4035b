/** The five questions that every recap repeats. */
import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';

export const questions = defineCollection({
  loader: file('content/questions.yaml'),
  schema: z.strictObject({
    id: z.string(),
    asks: z.string().endsWith('?'),
    /** A few of the things that the question is after. */
    such: z.string().optional(),
    /** Where to look for the answer, and what people find there. */
    look: z.string().endsWith('.'),
  }),
});

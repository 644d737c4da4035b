/** Questions that people ask, each with a short answer in prose and a run. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { modelIds, scenarios } from '#sandbox';

export const faq = defineCollection({
  loader: glob({ base: './content/faq', pattern: '*.mdx' }),
  schema: z.strictObject({
    /** Its place on the page. */
    number: z.int().positive(),
    asks: z.string().endsWith('?'),
    /** The answer in one sentence. */
    short: z.string().endsWith('.'),
    /** It is one of the questions that the article asks itself. */
    article: z.boolean().default(false),
    /** The run that answers it. */
    run: z.strictObject({
      scenario: z.enum(Object.keys(scenarios)),
      models: z.array(z.enum(modelIds)).min(1),
      settings: z.record(z.string(), z.string()).default({}),
      /** What is to be seen. */
      caption: z.string(),
    }),
  }),
});

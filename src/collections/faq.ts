/** Questions that people ask, each with a short answer in prose and a figure that can be run. */
import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

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
    figure: reference('figures'),
  }),
});

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** A lesson: prose and tags in content/lessons. The file's name is its address. */
export const lessons = defineCollection({
  loader: glob({ base: './content/lessons', pattern: '*.mdx' }),
  schema: z.strictObject({
    /** Its place in the course. */
    number: z.int().positive(),
    title: z.string(),
    /** What the reader can answer at the end. */
    question: z.string().endsWith('?'),
    /** One or two sentences: the page's lede and its description elsewhere. */
    summary: z.string().max(200),
    /** The one sentence to remember. */
    law: z.string().endsWith('.'),
    /** An honest reading time, experiments included. */
    minutes: z.int().positive(),
    /** New words, at most three. */
    terms: z.array(z.string()).max(3),
    /** What the reader is able to do afterwards: “After this lesson you can …”. */
    able: z.array(z.string()).min(2).max(4),
  }),
});

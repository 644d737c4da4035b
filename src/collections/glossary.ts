/** The glossary: a term, what it means, and the words by which a lesson uses it. */
import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const glossary = defineCollection({
  loader: glob({ base: './content/glossary', pattern: '*.yaml' }),
  schema: z.strictObject({
    term: z.string(),
    /** One or two sentences. They also stand in the preview. */
    means: z.string().endsWith('.'),
    /** The spellings that are linked when a text first uses the term; none: only where an author writes <Term>. */
    spelled: z.array(z.string()).default([]),
    /** What is worth knowing besides. */
    besides: z.string().optional(),
    /** Terms to read next. */
    see: z.array(reference('glossary')).default([]),
    sources: z
      .array(z.strictObject({ source: reference('sources'), section: z.string().optional() }))
      .min(1),
  }),
});

/** Ways into the course: by the time that somebody has, and by what brings them here. */
import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';

export const ways = defineCollection({
  loader: file('content/ways.yaml'),
  schema: z.strictObject({
    id: z.string(),
    by: z.enum(['time', 'need']),
    title: z.string(),
    says: z.string().endsWith('.'),
    lessons: z.union([z.literal('all'), z.array(z.string()).min(1)]),
    /** Other parts of the site, by their paths. */
    after: z.array(z.string()).default([]),
  }),
});

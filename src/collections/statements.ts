/**
 * Statements: what the article says and whether it holds, and the facts that the course itself relies on.
 *
 * One file each, in the folder of its part. Its name is its id: `c24` for the article's, words for our own.
 */
import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { modelIds, scenarios } from '#sandbox';
import { gradeIds } from '../views/grades.ts';
import { standingIds } from '../views/standings.ts';

/** A run that shows what is stated. `says` is filled from it: `{exposure}`, `{accessTtl}`, `{model}`. */
const shownBy = z.strictObject({
  scenario: z.enum(Object.keys(scenarios)),
  models: z.array(z.enum(modelIds)).min(1),
  settings: z.record(z.string(), z.string()).default({}),
  /** What each of these runs must show, by measure or property: see src/views/shown.ts. */
  shows: z.record(z.string(), z.string()).refine((shows) => Object.keys(shows).length > 0),
  says: z.string(),
});

const common = {
  /** What holds, in our words. */
  holds: z.string(),
  /** How it is known, where that is more than having read its sources. */
  evidence: z.array(z.enum(gradeIds)).default([]),
  sources: z
    .array(z.strictObject({ source: reference('sources'), section: z.string().optional() }))
    .default([]),
  runs: z.array(shownBy).default([]),
};

export const statements = defineCollection({
  loader: glob({
    base: './content/statements',
    pattern: '*/*.yaml',
    generateId: ({ entry }) => entry.replace(/^.*\/|\.yaml$/g, ''),
  }),
  schema: z.union([
    z.strictObject({
      /** What the article says, in our words. */
      says: z.string().endsWith('.'),
      standing: z.enum(standingIds),
      /** What the standing alone would leave unsaid. */
      qualified: z.string().optional(),
      /** Its place in the short tour, and why it is there. */
      tour: z.strictObject({ place: z.int().positive(), why: z.string() }).optional(),
      ...common,
    }),
    z.strictObject({
      title: z.string(),
      /** The one thing to learn from it. */
      teaches: z.string().optional(),
      /** Single values that a lesson may insert, by name: `HS256: 2.5 µs`. */
      values: z.record(z.string(), z.string()).default({}),
      ...common,
    }),
  ]),
});

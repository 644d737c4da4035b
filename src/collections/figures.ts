import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { InputError, modelIds, readSettings, scenarios } from '#sandbox';

const names = <T extends string>(all: readonly T[]) => z.enum(all as [T, ...T[]]);

/** A figure: which run it shows, on which models, with which settings. */
export const figures = defineCollection({
  loader: glob({ base: './content/figures', pattern: '*.yaml' }),
  schema: z.strictObject({
    scenario: names(Object.keys(scenarios)),
    models: z.array(names(modelIds)).min(1),
    settings: z.record(z.string(), z.string()).default({}).superRefine(demandSettings),
    /** What is to be seen, in a sentence or two. */
    caption: z.string(),
  }),
});

function demandSettings(settings: Record<string, string>, context: z.RefinementCtx) {
  try {
    readSettings(settings);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
}

/** Descriptions of invented systems, as an audit reads them. Those of real products are in content/systems. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { readSystem } from '#sandbox';

const written = z.record(z.string(), z.unknown()).superRefine((value, context) => {
  const { system, flaws } = readSystem(value);
  if (system) return;
  for (const { message } of flaws) context.addIssue({ code: 'custom', message });
});

export const descriptions = defineCollection({
  loader: glob({ base: './content/descriptions', pattern: '*.yaml' }),
  schema: written,
});

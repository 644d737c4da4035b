/** Sources: the documents that the course relies on. */
import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { gradeIds } from '../views/grades.ts';

const source = z
  .strictObject({
    id: z.string(),
    /** How the text calls it. */
    short: z.string(),
    title: z.string(),
    publisher: z.string().optional(),
    /** Its date or edition, as far as it is known. */
    dated: z.string().optional(),
    /** How we know what it says. */
    read: z.enum(gradeIds).default('text'),
    /** What its numbered parts are called. */
    part: z.string().default('section'),
    url: z.url().optional(),
    /** The address of one section, with `{section}` in its place. */
    sections: z.url().optional(),
  })
  .transform(({ url, sections, ...rest }, context) => {
    const number = /^RFC (\d+)$/.exec(rest.short)?.[1];
    const rfc = number && `https://www.rfc-editor.org/rfc/rfc${number}`;
    const address = url ?? rfc;
    if (!address && !(rest.publisher && rest.dated))
      context.addIssue({
        code: 'custom',
        message: `source "${rest.id}" cannot be found: it needs a url, or a publisher and a date`,
      });
    return {
      ...rest,
      url: address,
      sections: sections ?? (rfc && `${rfc}#section-{section}`),
    };
  });

export const sources = defineCollection({ loader: file('content/sources.yaml'), schema: source });

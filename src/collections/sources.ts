/** Sources: the documents that the course relies on. */
import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';

const source = z
  .strictObject({
    id: z.string(),
    /** How the text calls it. */
    short: z.string(),
    title: z.string(),
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
    if (!address) context.addIssue({ code: 'custom', message: `source "${rest.id}" has no url` });
    return {
      ...rest,
      url: address ?? '',
      sections: sections ?? (rfc && `${rfc}#section-{section}`),
    };
  });

export const sources = defineCollection({ loader: file('content/sources.yaml'), schema: source });

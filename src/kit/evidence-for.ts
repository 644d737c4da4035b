/** How a statement is known: by its sources, and by what else is said of it. From the best to the weakest. */
import type { CollectionEntry } from 'astro:content';
import { gradeIds, grades } from '../views/grades.ts';
import { sourceOf } from './source-of.ts';

type Known = Pick<CollectionEntry<'statements'>['data'], 'evidence' | 'sources'>;

export async function evidenceFor({ evidence, sources }: Known) {
  const read = await Promise.all(
    sources.map(async ({ source }) => (await sourceOf(source.id)).read),
  );
  return gradeIds.filter((id) => [...evidence, ...read].includes(id)).map((id) => grades[id]);
}

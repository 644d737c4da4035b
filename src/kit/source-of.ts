/** Finds a source by its id, or stops the build. */
import { getEntry } from 'astro:content';

export async function sourceOf(id: string) {
  const entry = await getEntry('sources', id);
  if (!entry) throw new Error(`no source is called "${id}"; see content/sources.yaml`);
  return entry.data;
}

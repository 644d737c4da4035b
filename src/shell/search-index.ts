/** The index that the build made, as Pagefind's own script reads it. */

/** A stretch of a lesson in which the words occur: what is below one heading. */
export type Passage = { url: string; title: string; excerpt: string; lesson: string };

export type Answer = { passages: readonly Passage[]; lessons: number };

type Part = { url: string; title: string; excerpt: string };
type Page = { url: string; meta: { title?: string }; sub_results: readonly Part[] };
type Pagefind = {
  debouncedSearch: (text: string) => Promise<{ results: { data: () => Promise<Page> }[] } | null>;
};

const MOST_LESSONS = 6;
const MOST_PARTS = 4;

/** Loads the index at the first question. Answers `null` when a newer question has come since. */
export function indexAt(address: string): (text: string) => Promise<Answer | null> {
  let loading: Promise<Pagefind> | null = null;
  const load = () => {
    loading ??= import(/* @vite-ignore */ address);
    return loading;
  };
  return async (text) => {
    try {
      const found = await (await load()).debouncedSearch(text);
      if (!found) return null;
      const shown = found.results.slice(0, MOST_LESSONS);
      const pages = await Promise.all(shown.map((result) => result.data()));
      return { passages: pages.flatMap(passagesOf), lessons: found.results.length };
    } catch (cause) {
      loading = null;
      throw new Error('The search index cannot be read.', { cause });
    }
  };
}

const passagesOf = ({ meta, sub_results }: Page): Passage[] =>
  sub_results
    .slice(0, MOST_PARTS)
    .map(({ url, title, excerpt }) => ({ url, title, excerpt, lesson: meta.title ?? '' }));

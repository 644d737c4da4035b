/** Where in a text a term of the glossary is first spelled out. */

export type Spelled = { id: string; spelled: readonly string[] };

/** The term, and the stretch of the text that spells it. */
export type Found = { id: string; from: number; to: number };

/** The first of each term, in the order of the text; where two overlap, the longer. Those already `linked` are left out. */
export function firstSpellings(
  text: string,
  terms: readonly Spelled[],
  linked: ReadonlySet<string>,
): readonly Found[] {
  const candidates = terms
    .filter(({ id }) => !linked.has(id))
    .flatMap(({ id, spelled }) => spelled.flatMap((spelling) => foundIn(text, id, spelling)))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return candidates.reduce<readonly Found[]>(keepFree, []);
}

const keepFree = (kept: readonly Found[], next: Found): readonly Found[] =>
  kept.some(({ id, to }) => id === next.id || next.from < to) ? kept : kept.concat(next);

/** All places, since the first may lie within a longer term. */
const foundIn = (text: string, id: string, spelling: string): Found[] =>
  [...text.matchAll(patternOf(spelling))].map(({ index, 0: { length } }) => ({
    id,
    from: index,
    to: index + length,
  }));

/** As whole words. A small first letter also matches a capital one, at the start of a sentence. */
function patternOf(spelling: string): RegExp {
  const [first = '', ...rest] = spelling
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s+');
  const start = /[a-z]/.test(first) ? `[${first}${first.toUpperCase()}]` : first;
  return new RegExp(`(?<![\\w-])${start}${rest.join('')}(?![\\w-])`, 'g');
}

/** Every term can be found, told from the others, and followed up. */
import { describe, expect, test } from 'vitest';
import { fileAt, filesIn } from './files.ts';

type Term = {
  term: string;
  means: string;
  spelled?: string[];
  see?: string[];
  sources: { source: string }[];
};

const terms = filesIn<Term>('glossary');
const ids = terms.map(({ id }) => id);
const sources = fileAt<{ id: string }[]>('sources.yaml').map(({ id }) => id);

test('no spelling belongs to two terms', () => {
  const spellings = terms.flatMap(({ content }) => content.spelled ?? []);
  expect(spellings).toEqual([...new Set(spellings)]);
});

describe.each(terms)('"$id"', ({ content: { see, sources: named, term, means } }) => {
  test('leads to terms and sources that are there', () => {
    expect(ids).toEqual(expect.arrayContaining(see ?? []));
    expect(sources).toEqual(expect.arrayContaining(named.map(({ source }) => source)));
  });

  test('says what the term means without beginning with it', () => {
    expect(means.toLowerCase().startsWith(term.toLowerCase())).toBe(false);
  });
});

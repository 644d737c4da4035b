/** Every statement of fact is there once, says how it is known, and its runs show what is said of them. */
import { describe, expect, test } from 'vitest';
import { scenarios } from '#sandbox';
import { runOn, scenarioOf } from '../../src/kit/run.ts';
import { parts } from '../../src/views/fact-parts.ts';
import { fill, wordsOf } from '../../src/views/run-words.ts';
import { type Shows, untrueOf } from '../../src/views/shown.ts';
import { applicable } from '../scenario-named.ts';
import { fileAt, filesIn } from './files.ts';

type Shown = {
  scenario: string;
  models: string[];
  settings?: Record<string, string>;
  shows: Shows;
  says: string;
};
type Statement = {
  says?: string;
  title?: string;
  holds: string;
  evidence?: string[];
  sources?: { source: string }[];
  runs?: Shown[];
  tour?: { place: number };
};

const statements = filesIn<Statement>('statements');
const ofTheArticle = Array.from({ length: 72 }, (_, index) => `c${index + 1}`);

test('each of the article’s 72 is there once', () => {
  const ids = statements.filter(({ content }) => content.says).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(ofTheArticle.toSorted());
});

test('no two have one id', () => {
  const ids = statements.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('every folder is a part of the fact check, and none is empty', () => {
  const folders = new Set(statements.map(({ folder }) => folder));
  expect([...folders].toSorted()).toEqual(parts.map(({ id }) => id).toSorted());
});

test('the short tour has its places in a row', () => {
  const places = statements.flatMap(({ content }) => content.tour?.place ?? []);
  expect(places.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
});

describe.each(statements)('"$id"', ({ content: { evidence, sources, runs } }) => {
  test('says how it is known', () => {
    expect([...(evidence ?? []), ...(sources ?? [])]).not.toEqual([]);
  });

  test('relies on sources that are on file', () => {
    const named = (sources ?? []).map(({ source }) => source);
    const onFile = fileAt<{ id: string }[]>('sources.yaml').map(({ id }) => id);
    expect(onFile).toEqual(expect.arrayContaining(named));
  });

  for (const { scenario, models, settings = {}, shows, says } of runs ?? [])
    test.each(models)(
      `shows in ${scenario} (${Object.values(settings)}) on %s what it says`,
      (id) => {
        const run = scenarioOf(
          { scenario, model: 'server-session', settings },
          { id: '', question: '' },
        );
        const known = scenarios[scenario];
        const model = known && applicable(known).find((each) => each === id);
        if (!model) throw new Error(`the scenario "${scenario}" is not for "${id}"`);
        const told = runOn(run, { model, settings });
        expect(untrueOf(shows, told)).toEqual([]);
        expect(fill(says, wordsOf(told))).not.toContain('{');
      },
    );
});

/** Every question has a short answer and a run, and the article's four are among them. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { judge, models, readSettings, run } from '#sandbox';
import { applicable, scenarioNamed } from '../scenario-named.ts';

type Question = {
  number: number;
  asks: string;
  article?: boolean;
  run: { scenario: string; models: (keyof typeof models)[]; settings?: Record<string, string> };
};

const folder = path.resolve(import.meta.dirname, '../../content/faq');
const questions = globSync('*.mdx', { cwd: folder }).map((file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const [, front = '', prose = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const question: Question = parse(front);
  return { id: path.basename(file, '.mdx'), prose, ...question };
});

test('four are the article’s, and ten more are asked', () => {
  expect(questions.filter(({ article }) => article)).toHaveLength(4);
  expect(questions.length).toBeGreaterThanOrEqual(14);
});

test('their places are in a row', () => {
  const numbers = questions.map(({ number }) => number).toSorted((a, b) => a - b);
  expect(numbers).toEqual(questions.map((_, index) => index + 1));
});

describe.each(questions)('"$id"', ({ run: asked, prose }) => {
  test('is answered by a run for each of its models', () => {
    const scenario = scenarioNamed(asked.scenario);
    expect(applicable(scenario)).toEqual(expect.arrayContaining(asked.models));
    const settings = readSettings(asked.settings ?? {});
    const tried = asked.models.map((id) => judge(run(scenario, models[id], settings)).attacker);
    expect(tried.some(({ accepted, refused, rides }) => accepted + refused + rides > 0)).toBe(true);
  });

  test('is short and relies on the fact check', () => {
    expect(prose.split(/\s+/).length).toBeLessThan(110);
    expect(prose).toContain('<Statement id=');
  });
});

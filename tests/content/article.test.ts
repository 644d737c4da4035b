/** Every part of the article, row of its table, practice and question is taught, and every statement of it is placed. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fileAt, filesIn } from './files.ts';
import { lessonFiles } from './prose.ts';

type Taught = { lessons: string[] };
type Article = {
  parts: (Taught & { part: string; statements: string[] })[];
  table: (Taught & { row: string })[];
  practices: (Taught & { practice: string })[];
  questions: (Taught & { question: string })[];
};

const article = fileAt<Article>('article.yaml');
const taught: Taught[] = Object.values(article).flat();
const lessons = lessonFiles.map(({ id }) => id);

test('each is taught in a lesson that there is', () => {
  const named = taught.flatMap((each) => each.lessons);
  expect(taught.filter((each) => each.lessons.length === 0)).toEqual([]);
  expect(named.filter((lesson) => !lessons.includes(lesson))).toEqual([]);
});

test('every lesson teaches something of it', () => {
  const named = new Set(taught.flatMap((each) => each.lessons));
  expect(lessons.filter((lesson) => !named.has(lesson))).toEqual([]);
});

test('its statements are those of the fact check that are told of the article', () => {
  const placed = new Set(article.parts.flatMap(({ statements }) => statements));
  const told = filesIn('statements')
    .map(({ id }) => id)
    .filter((id) => /^c\d+$/.test(id));
  expect([...placed].filter((id) => !told.includes(id))).toEqual([]);
  expect(told.filter((id) => !placed.has(id))).toEqual([]);
});

test('its rows are those of the comparison, and its questions are answered', () => {
  expect(article.table.map(({ row }) => row).sort()).toEqual(
    filesIn('comparison').map(({ id }) => id),
  );
  const answers = globSync('*.mdx', { cwd: new URL('../../content/faq/', import.meta.url) });
  const answered = answers.map((file) => path.basename(file, '.mdx'));
  expect(answered).toEqual(expect.arrayContaining(article.questions.map((each) => each.question)));
  expect(article.practices).toHaveLength(8);
});

/** Every word that a reader meets is spelled as British English spells it, or is a word of this field. */
import { globSync, readFileSync } from 'node:fs';
import english from 'dictionary-en-gb';
import nspell from 'nspell';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lessonFiles, proseOf } from './prose.ts';

const content = new URL('../../content/', import.meta.url);
const linesOf = (file: string) =>
  readFileSync(new URL(file, content), 'utf8').split('\n').filter(Boolean);

const spell = nspell({ aff: Buffer.from(english.aff), dic: Buffer.from(english.dic) });
const known = new Set(linesOf('words.txt').map((word) => word.toLowerCase()));

/** What is said in a file of data: sentences, and no names of runs, settings or fields. */
const sentencesIn = (value: unknown): string[] => {
  if (typeof value === 'string') return / .* /.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(sentencesIn)
    : [];
};

const isRight = (word: string) =>
  known.has(word.toLowerCase()) || spell.correct(word) || /\d/.test(word);

function wrongIn(text: string): string[] {
  const words = text
    .replace(/`[^`]*`|\{[^}]*\}|https?:\S+|\S+\.\w{2,4}\b\S*/g, ' ')
    .replaceAll('’', "'")
    .match(/[\p{L}\d][\p{L}\d']*/gu);
  const whole = (words ?? []).map((word) => word.replace(/'s?$|^'/, ''));
  return [...new Set(whole.filter((word) => word.length > 1 && !isRight(word)))];
}

test('a slip is found', () => {
  expect(wrongIn('The sesion’s end recieves `sesion`.')).toEqual(['sesion', 'recieves']);
});

describe.each(lessonFiles)('lesson $id', ({ head, body }) => {
  test('has no word that is spelled wrong', () => {
    expect(wrongIn([...sentencesIn(head), proseOf(body)].join('\n'))).toEqual([]);
  });
});

const data = globSync('**/*.yaml', { cwd: content });

test.each(data)('content/%s has no word that is spelled wrong', (file) => {
  const said = sentencesIn(parse(readFileSync(new URL(file, content), 'utf8')));
  expect(wrongIn(said.join('\n'))).toEqual([]);
});

test('no word of the field is kept that nobody uses', () => {
  const all = [
    ...lessonFiles.map(({ body }) => body),
    ...data.map((file) => linesOf(file).join(' ')),
  ];
  const used = all.join(' ').toLowerCase();
  expect([...known].filter((word) => !used.includes(word))).toEqual([]);
});

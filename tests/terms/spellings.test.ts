import { expect, test } from 'vitest';
import { firstSpellings } from '../../src/terms/spellings.ts';

const terms = [
  { id: 'refresh-token', spelled: ['refresh token', 'refresh tokens'] },
  { id: 'family', spelled: ['refresh token family'] },
  { id: 'host', spelled: ['__Host-'] },
  { id: 'exp', spelled: ['exp'] },
];
const found = (text: string, linked: readonly string[] = []) =>
  firstSpellings(text, terms, new Set(linked)).map(({ id, from, to }) => [
    id,
    text.slice(from, to),
  ]);

test('finds the first use of a term, and only that', () => {
  expect(found('A refresh token, and another refresh token.')).toEqual([
    ['refresh-token', 'refresh token'],
  ]);
});

test('takes the longer of two terms that begin together', () => {
  expect(found('A refresh token family ends.')).toEqual([['family', 'refresh token family']]);
});

test('finds the shorter one where it stands by itself later', () => {
  expect(found('A refresh token family has each refresh token.')).toEqual([
    ['family', 'refresh token family'],
    ['refresh-token', 'refresh token'],
  ]);
});

test('leaves out what is linked already', () => {
  expect(found('A refresh token.', ['refresh-token'])).toEqual([]);
});

test('knows a term at the start of a sentence, over the end of a line, and with signs in it', () => {
  expect(found('Refresh\ntokens and __Host-')).toEqual([
    ['refresh-token', 'Refresh\ntokens'],
    ['host', '__Host-'],
  ]);
});

test('finds no term within a word', () => {
  expect(found('It expires; a pre-exp note; expo.')).toEqual([]);
});

/** Guessing session IDs: thieves who try it out need as many guesses as arithmetic says. */
import { expect, test } from 'vitest';
import { expectedGuesses, meanGuesses } from '#sandbox';
import { sayTime } from '../../src/views/guessing.ts';
import { fileAt } from '../content/files.ts';

test.each([
  { values: 86_400_000, live: 100_000 },
  { values: 2 ** 32, live: 1_000 },
  { values: 5_000, live: 1 },
])('$values values and $live sessions need as many as expected, within a tenth', (space) => {
  const share = meanGuesses(space, 20_000) / expectedGuesses(space);
  expect(Math.abs(share - 1)).toBeLessThan(0.1);
});

test('one session among as many values is found at the first guess', () =>
  expect(meanGuesses({ values: 100, live: 100 }, 50)).toBe(1));

test('more sessions than values cannot be', () =>
  expect(() => meanGuesses({ values: 2, live: 3 }, 1)).toThrow('not enough'));

/** What the fact check says of 64 bits, at ten thousand guesses a second among a hundred thousand sessions. */
test('the fact check says what is worked out here', () => {
  const guesses = expectedGuesses({ values: 2 ** 64, live: 100_000 });
  const { values } = fileAt<{ values: { mean: string } }>('statements/limits/guessing-time.yaml');
  expect(sayTime(guesses / 10_000)).toBe(values.mean);
});

test.each([
  [0.0864, 'less than a second'],
  [4.3, '4 seconds'],
  [600, '10 minutes'],
  [90_000, '25 hours'],
  [1.8447e10, '585 years'],
  [3.4e29, '1 × 10²² years'],
])('%d seconds are said as “%s”', (seconds, says) => expect(sayTime(seconds)).toBe(says));

/** How long look-ups take: times are read as the fact check writes them, multiplied, and said again. */
import { expect, test } from 'vitest';
import { readSpan, saySpan, shareOf, times } from '../../src/views/hop.ts';

test.each([
  ['62 µs', { least: 62, most: 62 }],
  ['3,146 µs', { least: 3_146, most: 3_146 }],
  ['1 ms', { least: 1_000, most: 1_000 }],
  ['60 to 150 ms', { least: 60_000, most: 150_000 }],
])('“%s” is read as microseconds', (text, span) => expect(readSpan(text)).toEqual(span));

test.each(['soon', '60', '60 to ms', '1 h'])('“%s” is refused, as no time', (text) =>
  expect(() => readSpan(text)).toThrow('is no time'),
);

test.each([
  ['62 µs', 120, '7.4 ms'],
  ['60 to 150 ms', 120, '7.2 to 18 s'],
  ['200 µs', 3, '600 µs'],
  ['200 µs', 0, 'none'],
])('%s, %i times, is said as “%s”', (text, count, said) =>
  expect(saySpan(times(readSpan(text), count))).toBe(said),
);

test('what is there is seen, however short beside the longest', () => {
  const longest = readSpan('1 s');
  expect(shareOf(readSpan('1 µs'), longest)).toBe(0.5);
  expect(shareOf(longest, longest)).toBe(100);
  expect(shareOf(times(longest, 0), longest)).toBe(0);
});

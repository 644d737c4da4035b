import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  EPOCH_SEC,
  formatDuration,
  fromNumericDate,
  hours,
  minutes,
  parseDuration,
  sayDuration,
  seconds,
} from '#sandbox';

test('virtual zero is Monday 1 June 2026, 09:00 UTC', () => {
  expect(new Date(seconds(EPOCH_SEC)).toUTCString()).toBe('Mon, 01 Jun 2026 09:00:00 GMT');
  expect(fromNumericDate(EPOCH_SEC + 90)).toBe(seconds(90));
});

test.each([
  ['250ms', 250],
  ['90s', seconds(90)],
  ['15m', minutes(15)],
  ['1h30m', minutes(90)],
  ['2d', hours(48)],
  ['0s', 0],
])('%s is %d ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(['', '5', 's', '-5s', '1.5s', '1 s', '30s1m', '5sec', '99999999999d', '1H'])(
  '"%s" is no duration',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);

test('what is written is read back unchanged', () => {
  fc.assert(
    fc.property(fc.nat({ max: hours(24 * 40) }), (ms) => {
      expect(parseDuration(formatDuration(ms))).toBe(ms);
    }),
  );
});

test.each([
  [0, '0 s'],
  [50, '50 ms'],
  [seconds(570), '9 min 30 s'],
  [hours(8), '8 h'],
  [hours(25) + seconds(3), '1 d 1 h'],
])('%d ms is said "%s"', (ms, words) => {
  expect(sayDuration(ms)).toBe(words);
});

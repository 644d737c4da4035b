import { describe, expect, test } from 'vitest';
import { minutes, seconds } from '#sandbox';
import { clockSeconds, clockTime, readClock } from '../../src/views/clock.ts';

describe('a clock time', () => {
  test('starts at nine', () => expect(clockTime(0)).toBe('9:00'));
  test('shows seconds only where there are any', () =>
    expect([clockTime(minutes(5)), clockTime(minutes(5) + seconds(7) + 50)]).toEqual([
      '9:05',
      '9:05:07',
    ]));
  test('says when it is another day', () =>
    expect([clockTime(minutes(24 * 60)), clockTime(minutes(48 * 60))]).toEqual([
      '9:00 the next day',
      '9:00 2 days later',
    ]));
  test('can show seconds always', () =>
    expect([clockSeconds(minutes(6)), clockSeconds(minutes(15 * 60))]).toEqual([
      '9:06:00',
      '0:00:00 (+1 day)',
    ]));
});

describe('reading a clock time', () => {
  test.each([
    ['9:10', minutes(10)],
    [' 09:10:30 ', minutes(10) + seconds(30)],
    ['10.05', minutes(65)],
    ['8:59:59', -1_000],
  ])('%s is understood', (text, ms) => expect(readClock(text)).toBe(ms));

  test.each(['', 'ten', '9', '9:60', '24:00', '9:10:61', '9:1'])('%s is not', (text) =>
    expect(readClock(text)).toBeNull(),
  );
});

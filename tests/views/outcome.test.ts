import { describe, expect, test } from 'vitest';
import type { ModelId } from '#sandbox';
import { answerOf, compare } from '../../src/views/bet.ts';
import { drawChart } from '../../src/views/chart.ts';
import { countsOf } from '../../src/views/counts.ts';
import { sayLength, sayRange } from '../../src/views/length.ts';
import { type Chosen, played } from './played.ts';

const hour = { scenario: 'an-hour-after-logout' };
const HOUR_MS = 3_600_000;
const rowOf = (model: ModelId, chosen: Chosen = hour) => {
  const [row] = drawChart([played(model, chosen).trace]).rows;
  if (!row) throw new Error('no row');
  return row;
};
const words = (model: ModelId, chosen?: Chosen) => {
  const { headline, detail } = rowOf(model, chosen).words;
  return `${headline} | ${detail}`;
};

describe('a verdict', () => {
  test.each([
    ['server-session', 'Cut off at once | refused from 9:06: record gone'],
    ['stateless-jwt', '53 to 55 min too long | refused from 10:00: token expired'],
    ['denylist-jwt', 'Cut off at once | refused from 9:06: token on the list'],
    ['refresh-jwt', '9 to 11 min too long | refused from 9:16: token expired at 9:15'],
  ] as const)(
    'of %s brackets what the thief’s requests show, and says what ended it',
    (model, says) => expect(words(model)).toBe(says),
  );

  test('says that the thief is still in when the run stops', () =>
    expect(words('stateless-jwt', { scenario: 'steal-then-logout' })).toBe(
      'Still in | at least 14 min 30 s too long',
    ));

  test('says that nothing ended it', () =>
    expect(
      words('stateless-jwt', { scenario: 'steal-then-nothing', settings: { signedInFor: '30d' } }),
    ).toBe('Still in | and nothing here ends it'));

  test('counts the stay where nobody acted', () =>
    expect(words('stateless-jwt', { scenario: 'steal-then-nothing' })).toMatch(
      /^In for 7 h 55 min/,
    ));

  test('says when the token was dead before the act', () =>
    expect(words('stateless-jwt', { ...hour, settings: { accessTtl: '3m' } })).toMatch(
      /^Already out/,
    ));
});

describe('a length of time', () => {
  test.each([
    [0, '0 s'],
    [400, 'less than 1 s'],
    [59_999, '59 s'],
    [570_000, '9 min 30 s'],
    [3_600_000, '1 h'],
    [3_661_000, '1 h 1 min'],
  ])('of %i ms is %s', (ms, says) => expect(sayLength(ms)).toBe(says));

  test.each([
    [540_000, 660_000, '9 to 11 min'],
    [540_000, 540_999, '9 min'],
    [30_000, 90_000, '30 s to 1 min 30 s'],
  ])('from %i to %i ms is %s', (least, most, says) => expect(sayRange(least, most)).toBe(says));
});

describe('the right bet', () => {
  test.each([
    ['server-session', 'at-once'],
    ['stateless-jwt', 'expiry'],
    ['denylist-jwt', 'at-once'],
    ['refresh-jwt', 'minutes'],
  ] as const)('on %s is %s, read off its run', (model, answer) =>
    expect(answerOf(rowOf(model), HOUR_MS)).toBe(answer),
  );

  test('changes with the run', () => {
    const chosen = { ...hour, settings: { sessionCache: '20m' } };
    expect(answerOf(rowOf('server-session', chosen), HOUR_MS)).toBe('minutes');
  });

  test('is compared in one sentence', () => {
    expect(compare(rowOf('server-session'), 'at-once', HOUR_MS)).toBe(
      'Server session: as you said, at once — cut off at once (refused from 9:06: record gone).',
    );
    expect(compare(rowOf('stateless-jwt'), 'minutes', HOUR_MS)).toMatch(
      /^Stateless JWT: you said within minutes; it was not before it expires — 53 to 55 min/,
    );
  });
});

test('what a run cost is counted from its story', () => {
  const work = { scenario: 'logout-then-work', settings: { accessTtl: '15m' } };
  expect(countsOf(rowOf('stateless-jwt', work))).toEqual({
    worstCase: '15 min',
    signIns: 5,
    renewals: 0,
  });
  expect(countsOf(rowOf('refresh-jwt', work))).toEqual({
    worstCase: '15 min',
    signIns: 2,
    renewals: 3,
  });
});

/** What an experiment asks and answers: bets, deciding events, the moment at the cursor, links. */
import { describe, expect, test } from 'vitest';
import { models, run } from '#sandbox';
import { beginsAt, compare } from '../../src/views/bet.ts';
import { drawChart } from '../../src/views/chart.ts';
import { countsOf } from '../../src/views/counts.ts';
import { momentsOf, nextMoment, previousMoment } from '../../src/views/cursor.ts';
import { sayLength, sayRange } from '../../src/views/length.ts';
import { changesIn, linkTo } from '../../src/views/link.ts';
import { momentLine } from '../../src/views/moment.ts';
import { suspectsOf } from '../../src/views/suspects.ts';
import { scenarioNamed } from '../scenario-named.ts';

const HOUR = 3_600_000;
const hour = scenarioNamed('an-hour-after-logout');
const compared = ['server-session', 'stateless-jwt', 'denylist-jwt', 'refresh-jwt'] as const;
const { rows } = drawChart(compared.map((id) => run(hour, models[id])));

describe('a bet', () => {
  test.each([
    ['server-session', 'at-once'],
    ['stateless-jwt', 'expiry'],
    ['denylist-jwt', 'at-once'],
    ['refresh-jwt', 'minutes'],
  ] as const)('on %s is won with "%s" and lost with anything else', (model, answer) => {
    const row = rows.find((each) => each.model === model);
    for (const bet of ['at-once', 'minutes', 'expiry'] as const) {
      expect(row && compare('how-long', row, bet, HOUR).includes('as you said')).toBe(
        bet === answer,
      );
    }
  });
});

test.each([
  ['how-long', 300_000],
  ['still-in', 300_000],
  ['gets-in', 0],
  ['in-her-name', 0],
] as const)('whoever predicts "%s" sees the chart up to %d ms', (kind, atMs) =>
  expect(beginsAt(kind, drawChart([run(hour, models['server-session'])]))).toBe(atMs),
);

describe('which event decided', () => {
  test.each([
    ['server-session', 'The session server deletes the record'],
    ['stateless-jwt', 'The clock reaches the token’s exp'],
    ['denylist-jwt', 'The list reaches the api'],
    ['refresh-jwt', 'The clock reaches the token’s exp'],
  ] as const)('on %s: %s, and no other', (model, text) => {
    const right = suspectsOf(run(hour, models[model]))?.list.filter((suspect) => suspect.right);
    expect(right?.map((suspect) => suspect.text.split(' — ')[1])).toEqual([text]);
  });

  test('offers the ending of the refresh token family as a wrong answer with a reason', () => {
    const family = suspectsOf(run(hour, models['refresh-jwt']))?.list.find(({ text }) =>
      text.includes('refresh token family'),
    );
    expect(family).toMatchObject({ right: false });
    expect(family?.reply).toContain('no api asks about it');
  });
});

describe('the cursor', () => {
  const moments = momentsOf(rows);

  test('stops at every moment at which something happens, once', () => {
    expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
    expect(nextMoment(moments, -1)).toBe(0);
    expect(previousMoment(moments, 0)).toBeUndefined();
  });

  test('says the same thing once, and otherwise for whom it holds', () => {
    expect(momentLine(rows, 120_050)).toBe('9:02 — Mallory asks for the account page: answered');
    expect(momentLine(rows, 360_050)).toBe(
      '9:06 — Mallory asks for the account page: refused, record gone (Server session); Mallory asks for the account page: answered (Stateless JWT, JWT and refresh token); Mallory asks for the account page: refused, token on the list (JWT and denylist)',
    );
  });
});

describe('what a run cost the user', () => {
  test('is counted: shorter tokens alone mean signing in, with a refresh token renewing', () => {
    const work = scenarioNamed('logout-then-work');
    const counts = (model: 'stateless-jwt' | 'refresh-jwt', accessTtlMs: number) =>
      drawChart([run(work, models[model], { accessTtlMs })]).rows.map(countsOf)[0];
    expect(counts('stateless-jwt', HOUR)).toMatchObject({ signIns: 2, renewals: 0 });
    expect(counts('stateless-jwt', 900_000)).toMatchObject({ signIns: 5, renewals: 0 });
    expect(counts('refresh-jwt', 900_000)).toMatchObject({ signIns: 2, renewals: 3 });
  });
});

describe('a link', () => {
  const page = new URL('https://cutoff.example/lessons/two/?other.at=3s&free.hop=1s#other');

  test('holds the changes of its own figure and no other', () => {
    expect(changesIn(page, 'free')).toEqual({ hop: '1s' });
    const link = linkTo(page, 'free', { accessTtl: '20m', at: '450s' });
    expect(link).toBe('https://cutoff.example/lessons/two/?free.accessTtl=20m&free.at=450s#free');
    expect(changesIn(new URL(link), 'free')).toEqual({ accessTtl: '20m', at: '450s' });
  });
});

describe('a length of time', () => {
  test.each([
    [0, '0 s'],
    [50, 'less than 1 s'],
    [59_999, '59 s'],
    [570_050, '9 min 30 s'],
    [3_600_000, '1 h'],
  ])('of %i ms is %s', (ms, words) => {
    expect(sayLength(ms)).toBe(words);
  });

  test.each([
    [540_050, 660_050, '9 to 11 min'],
    [380_000, 395_000, '6 min 20 s to 6 min 35 s'],
    [60_000, 60_500, '1 min'],
  ])('from %i to %i ms is %s', (least, most, words) => {
    expect(sayRange(least, most)).toBe(words);
  });
});

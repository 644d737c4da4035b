import { describe, expect, test } from 'vitest';
import { type Judgement, judge, type ModelId } from '#sandbox';
import { at, type Changes, type Line, laptop, phone, played, steals } from '../played.ts';

const login = at('0s', laptop, 'login');
const steal = steals('30s');
const polls = at('31s', 'mallory', 'poll', { every: '10s' });
const logout = at('1m', laptop, 'logout');

const judged = (id: ModelId, steps: readonly Line[], changes: Changes = {}): Judgement =>
  judge(played(id, steps, { until: '5m', ...changes }));

describe('a verdict', () => {
  test('is empty without a theft', () => {
    expect(judged('stateless-jwt', [login, logout])).toMatchObject({
      endedAtMs: null,
      exposureMs: null,
      dueMs: null,
      worstCaseMs: null,
      dwellMs: null,
      stillInAtEnd: false,
      attacker: { accepted: 0, refused: 0, rides: 0, forgedRequests: 0 },
    });
  });

  test('has dwell but no exposure where nothing ends access', () => {
    const verdict = judged('stateless-jwt', [login, steal, polls], { accessTtl: '2m' });
    expect(verdict).toMatchObject({
      endedAtMs: null,
      endedBy: null,
      lastAcceptedAtMs: 111_000,
      cutOffAtMs: 121_000,
      stillInAtEnd: false,
      exposureMs: null,
      dueMs: null,
      worstCaseMs: null,
      dwellMs: 81_000,
    });
  });

  test('says "at least" where the thief is still in', () => {
    const verdict = judged('stateless-jwt', [login, steal, polls, logout]);
    expect(verdict).toMatchObject({ cutOffAtMs: null, stillInAtEnd: true, exposureMs: 231_000 });
  });

  test('counts from the act, though the news travels', () => {
    const verdict = judged('server-session', [login, steal, polls, logout], { hop: '2s' });
    expect(verdict).toMatchObject({ endedAtMs: 60_000, endedBy: 'logout', dueMs: 2_000 });
  });

  test('has no exposure where the thief never came back', () => {
    const once = [login, steal, at('40s', 'mallory', 'replay'), logout];
    expect(judged('stateless-jwt', once)).toMatchObject({ exposureMs: 0, dwellMs: 10_000 });
    expect(judged('stateless-jwt', [login, steal, logout])).toMatchObject({
      exposureMs: 0,
      dwellMs: 0,
      lastAcceptedAtMs: null,
    });
  });

  test('shows what settings its limits rest on, by model', () => {
    const names = (id: ModelId) => Object.keys(judged(id, [login]).settings);
    expect(names('server-session')).toEqual([
      'absoluteTimeoutMs',
      'idleTimeoutMs',
      'sessionCacheMs',
    ]);
    expect(names('stateless-jwt')).toEqual(['accessTtlMs', 'leewayMs']);
    expect(names('denylist-jwt')).toEqual(['accessTtlMs', 'leewayMs', 'denylistCacheMs']);
    expect(names('refresh-jwt')).toEqual(['accessTtlMs', 'leewayMs', 'refreshTtlMs']);
  });
});

describe('clocks', () => {
  const cutOff = (changes: Changes) =>
    judged('stateless-jwt', [login, steal, at('31s', 'mallory', 'poll', { every: '1s' })], {
      accessTtl: '1m',
      ...changes,
    }).cutOffAtMs;

  test('that agree let a token live until its exp', () => {
    expect(cutOff({})).toBe(60_000);
  });

  test('that differ lengthen its life or shorten it', () => {
    expect(cutOff({ skew: '5s' })).toBe(65_000);
    expect(cutOff({ skew: '-5s' })).toBe(55_000);
  });

  test('that forgive let it live for the leeway', () => {
    expect(cutOff({ leeway: '20s' })).toBe(80_000);
    expect(cutOff({ leeway: '20s', skew: '-5s' })).toBe(75_000);
  });

  test('count in whole seconds: issued at 0.9 s, a token loses them', () => {
    const late = [
      at('900ms', laptop, 'login'),
      steals('1s'),
      at('1s', 'mallory', 'poll', { every: '1ms' }),
    ];
    const verdict = judged('stateless-jwt', late, { accessTtl: '4s', until: '6s' });
    expect(verdict.cutOffAtMs).toBe(4_000);
  });
});

describe('a denylist that forgets at exp', () => {
  const stretches = (changes: Changes) => {
    const steps = [login, steal, at('35s', 'mallory', 'poll', { every: '10s' }), logout];
    const verdict = judged('denylist-jwt', steps, { accessTtl: '2m', leeway: '30s', ...changes });
    return { lastAcceptedAtMs: verdict.lastAcceptedAtMs, cutOffAtMs: verdict.cutOffAtMs };
  };

  test('lets a token live again where there is leeway', () => {
    expect(stretches({ denylistKeeps: 'exp' })).toEqual({
      lastAcceptedAtMs: 145_000,
      cutOffAtMs: 155_000,
    });
  });

  test('is cured by keeping it until nobody would accept it', () => {
    expect(stretches({})).toEqual({ lastAcceptedAtMs: 55_000, cutOffAtMs: 65_000 });
  });
});

describe('a busy thief', () => {
  const every = (period: string) => [login, steal, at('31s', 'mallory', 'poll', { every: period })];

  test('keeps an idle session alive', () => {
    const idle = { idleTimeout: '1m', until: '10m' };
    expect(judged('server-session', every('50s'), idle).stillInAtEnd).toBe(true);
    expect(judged('server-session', every('70s'), idle).cutOffAtMs).toBe(101_000);
  });

  test('is ended by the absolute timeout alone', () => {
    const { cutOffAtMs } = judged('server-session', every('10s'), { absoluteTimeout: '2m' });
    expect(cutOffAtMs).toBe(121_000);
  });
});

describe('with two thefts', () => {
  const both = [
    at('0s', phone, 'login'),
    login,
    steal,
    at('31s', 'mallory', 'replay'),
    logout,
    steals('70s', phone),
    at('71s', 'mallory', 'poll', { every: '10s' }),
    at('2m', phone, 'logout'),
  ];

  test('the figures are those of the lineage that was exposed for longest', () => {
    const verdict = judged('stateless-jwt', both, { accessTtl: '4m' });
    expect(verdict).toMatchObject({
      endedAtMs: 120_000,
      lastAcceptedAtMs: 231_000,
      exposureMs: 111_000,
      dueMs: 120_000,
      dwellMs: 161_000,
    });
  });

  test('of the same lineage the first counts', () => {
    const twice = [login, steal, steals('40s'), at('41s', 'mallory', 'replay')];
    expect(judged('stateless-jwt', twice).dwellMs).toBe(11_000);
  });

  test('all requests are counted', () => {
    const { attacker } = judged('server-session', both);
    expect(attacker).toMatchObject({ accepted: 6, refused: 18 });
  });
});

test('what somebody else does ends nothing of Alice’s', () => {
  const bob = [
    at('0s', 'bob.laptop', 'login'),
    at('1m', 'bob.laptop', 'change-password', { endOthers: true }),
  ];
  const verdict = judged('server-session', [login, ...bob, steal, polls]);
  expect(verdict).toMatchObject({ endedAtMs: null, stillInAtEnd: true });
});

test('a theft after the logout finds nothing; one after a new login is another lineage', () => {
  const late = [login, logout, steals('90s'), at('2m', 'mallory', 'replay')];
  expect(judged('server-session', late).dwellMs).toBeNull();
  const again = [
    login,
    logout,
    at('80s', laptop, 'login'),
    steals('90s'),
    at('2m', 'mallory', 'replay'),
  ];
  expect(judged('server-session', again)).toMatchObject({ endedAtMs: null, dwellMs: 30_000 });
});

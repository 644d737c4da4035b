/** Each property can be broken, can be held, and goes by the order of entries. */
import { describe, expect, test } from 'vitest';
import { judge, type ModelId, models, properties, run, scenarios } from '#sandbox';
import { at, type Changes, type Line, laptop, phone, played, steals } from '../played.ts';
import { applicable } from '../scenario-named.ts';

const login = at('0s', laptop, 'login');
const logout = at('1m', laptop, 'logout');
const changes = (endOthers: boolean) => at('1m', laptop, 'change-password', { endOthers });
const replay = at('2m', 'mallory', 'replay');

const outcomes = (id: ModelId, steps: readonly Line[], set: Changes = {}) =>
  judge(played(id, steps, set)).properties;

/** What every property says of every scenario that comes with Cutoff, on each model. */
const shown = Object.values(scenarios).flatMap((scenario) =>
  applicable(scenario).map((id) => judge(run(scenario, models[id])).properties),
);

describe.each(properties.map(({ id }) => id))('%s', (id) => {
  test('is held by some scenario that comes with Cutoff, and broken by another', () => {
    const seen = shown.map((outcome) => outcome[id]);
    expect(seen).toContain('held');
    expect(seen).toContain('broken');
  });

  test('has nothing to say of a run without its act', () => {
    expect(outcomes('stateless-jwt', [login, steals('30s'), replay])).not.toHaveProperty([id]);
  });
});

describe('logout-is-final', () => {
  const stolen = [login, steals('30s'), logout, replay];
  const held = { 'logout-is-final': 'held' };
  const broken = { 'logout-is-final': 'broken' };

  test.each([
    ['server-session', held],
    ['stateless-jwt', broken],
    ['denylist-jwt', held],
    ['refresh-jwt', broken],
  ] as const)('after a theft on %s', (id, expected) => {
    expect(outcomes(id, stolen)).toEqual(expected);
  });

  test('holds where nobody tries', () => {
    expect(outcomes('stateless-jwt', [login, steals('30s'), logout])).toEqual(held);
  });

  test('counts from when the user is told, not from the click', () => {
    const racing = [login, steals('30s'), at('1m', 'mallory', 'replay'), logout];
    expect(outcomes('server-session', racing, { hop: '1s' })).toEqual(held);
  });

  test('is broken by a copy that lags behind what the user was told', () => {
    const soon = [login, steals('30s'), logout, at('61s', 'mallory', 'replay')];
    expect(outcomes('server-session', soon, { replicaLag: '5s' })).toEqual(broken);
  });

  test('is broken by an api that remembers', () => {
    const soon = [
      login,
      steals('30s'),
      at('59s', 'mallory', 'replay'),
      logout,
      at('61s', 'mallory', 'replay'),
    ];
    expect(outcomes('denylist-jwt', soon, { denylistCache: '5s' })).toEqual(broken);
  });

  test('says nothing of the session that begins afterwards', () => {
    const again = [...stolen, at('90s', laptop, 'login'), at('3m', laptop, 'request')];
    expect(outcomes('server-session', again)).toEqual(held);
  });

  test('goes by order: a yes in the same millisecond as a silent logout breaks it', () => {
    const same = [login, steals('30s'), logout, at('1m', 'mallory', 'replay')];
    const verdict = judge(played('stateless-jwt', same));
    expect(verdict.properties).toEqual(broken);
    expect(verdict.exposureMs).toBe(0);
  });
});

describe('password-change-is-final', () => {
  const held = { 'password-change-is-final': 'held' };
  const broken = { 'password-change-is-final': 'broken' };
  const stolen = [login, steals('30s'), changes(true), replay];

  test.each([
    ['server-session', held],
    ['stateless-jwt', broken],
    ['denylist-jwt', held],
    ['refresh-jwt', broken],
  ] as const)('after a theft on %s', (id, expected) => {
    expect(outcomes(id, stolen)).toEqual(expected);
  });

  test('is broken by a thief who shares the session that is spared', () => {
    expect(outcomes('server-session', stolen, { newIdOn: 'none' })).toEqual(broken);
  });

  test('is broken by another device’s session that the issuer does not know of', () => {
    const other = [at('0s', phone, 'login'), login, steals('30s', phone), changes(true), replay];
    expect(outcomes('denylist-jwt', other)).toEqual(broken);
    expect(outcomes('denylist-jwt', other, { trackIssued: 'true' })).toEqual(held);
  });

  test('lets the device that made the change go on', () => {
    const goesOn = [login, changes(true), at('2m', laptop, 'request')];
    expect(outcomes('server-session', goesOn, { newIdOn: 'none' })).toEqual(held);
  });

  test('says nothing of a change that ends no other session', () => {
    const other = [at('0s', phone, 'login'), login, steals('30s', phone), changes(false), replay];
    expect(outcomes('server-session', other)).toEqual(held);
  });
});

test('the entries that break a property are named', () => {
  const trace = played('stateless-jwt', [login, steals('30s'), logout, replay]);
  const [logoutIsFinal] = properties;
  const guilty = logoutIsFinal?.brokenBy(trace) ?? [];
  expect(guilty.map((index) => trace.entries[index])).toMatchObject([
    { atMs: 120_000, actor: 'api', heard: { type: 'call', from: 'mallory' } },
  ]);
});

import { describe, expect, test } from 'vitest';
import { models } from '#sandbox';
import { type Alive, alive, sent, settingsOf } from './alive.ts';
import { refreshToken, token } from './credentials.ts';
import { call as asks, does, loot } from './said.ts';

const mallory = (): Alive =>
  alive('attacker', {
    settings: settingsOf(models['refresh-jwt']),
    device: 'mallory',
    door: 'jwt-issuer',
    apis: ['api'],
    behind: null,
  });

const old = { access: token(), refresh: refreshToken(1) };
const fresh = { access: token({ jti: 't2' }), refresh: refreshToken(2) };
const holding = (credentials: Parameters<typeof loot>[0] = old): Alive => {
  const thief = mallory();
  thief.hears(loot(credentials));
  return thief;
};

const call = (credential = old.access, ifRefused: 'renew' | 'give-up' = 'give-up') =>
  asks(credential, ifRefused);
const poll = (renews: boolean) => does('mallory', 'poll', { every: '1s', renews });
const replay = does('mallory', 'replay');
const refused = (asked: ReturnType<typeof call>) =>
  ({ type: 'refusal', why: 'token-expired', call: asked }) as const;
const renewal = { type: 'renew', credential: refreshToken(1), proof: null };

test('with empty hands she does nothing', () => {
  const thief = mallory();
  for (const step of [replay, poll(true), { type: 'refresh' }] as const) {
    expect(thief.hears(step)).toEqual([]);
  }
  expect(thief.state()).toBe('empty-handed');
});

test('she shows what she holds, as it is', () => {
  const thief = holding();
  expect(thief.state()).toBe('holding');
  expect(sent(thief.hears(replay))).toEqual([call()]);
  expect(sent(thief.hears(poll(false)))).toEqual([call()]);
  expect(sent(thief.hears(poll(true)))).toEqual([call(old.access, 'renew')]);
});

test('of two thefts she uses the later', () => {
  const thief = holding();
  thief.hears(loot(fresh));
  expect(sent(thief.hears(replay))).toEqual([call(fresh.access)]);
});

describe('a refusal', () => {
  test('of a replay is taken', () => {
    expect(holding().hears(refused(call()))).toEqual([]);
  });

  test('of a poll that renews is met with the refresh token', () => {
    const thief = holding();
    expect(sent(thief.hears(refused(call(old.access, 'renew'))))).toEqual([renewal]);
    expect(thief.state()).toBe('renewing');
  });

  test('is taken where no refresh token was stolen', () => {
    const thief = holding({ ...old, refresh: null });
    expect(thief.hears(refused(call(old.access, 'renew')))).toEqual([]);
    expect(thief.hears({ type: 'refresh' })).toEqual([]);
  });

  test('of what she no longer holds is ignored', () => {
    const thief = holding(fresh);
    expect(thief.hears(refused(call(old.access, 'renew')))).toEqual([]);
  });

  test('starts one renewal at a time', () => {
    const thief = holding();
    thief.hears(refused(call(old.access, 'renew')));
    expect(thief.hears(refused(call(old.access, 'renew')))).toEqual([]);
    expect(thief.hears({ type: 'refresh' })).toEqual([]);
    expect(sent(thief.hears(poll(true)))).toEqual([call(old.access, 'renew')]);
  });
});

describe('a renewal', () => {
  test('that succeeds repeats the refused call once and for all', () => {
    const thief = holding();
    thief.hears(refused(call(old.access, 'renew')));
    const effects = thief.hears({ type: 'renewed', credentials: fresh });
    expect(sent(effects)).toEqual([call(fresh.access, 'give-up')]);
    expect(thief.state()).toBe('holding');
  });

  test('that she asked for herself repeats nothing', () => {
    const thief = holding();
    expect(sent(thief.hears({ type: 'refresh' }))).toEqual([renewal]);
    expect(thief.hears({ type: 'renewed', credentials: fresh })).toEqual([]);
  });

  test('that fails leaves her the access token', () => {
    const thief = holding();
    thief.hears({ type: 'refresh' });
    expect(
      thief.hears({
        type: 'not-renewed',
        why: 'refresh-family-ended',
        credential: refreshToken(1),
      }),
    ).toEqual([]);
    expect(thief.hears({ type: 'refresh' })).toEqual([]);
    expect(sent(thief.hears(replay))).toEqual([call()]);
  });
});

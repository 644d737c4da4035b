import { describe, expect, test } from 'vitest';
import { models, type Settings } from '#sandbox';
import { alive, decided, sent, settingsOf } from './alive.ts';
import { sessionId, token } from './credentials.ts';
import { call, found, lookUp, session } from './said.ts';

const foundToken = (row: Parameters<typeof found>[2]) =>
  found('denylist', 't1', row, call(token()));
const foundSession = (row: Parameters<typeof found>[2]) =>
  found('sessions', 'S1', row, call(sessionId()));

const stateless = (changes: Partial<Settings> = {}) =>
  alive('api', {
    settings: settingsOf(models['stateless-jwt'], changes),
    replica: null,
    sessions: null,
  });

const withDenylist = (changes: Partial<Settings> = {}) =>
  alive('api', {
    settings: settingsOf(models['denylist-jwt'], changes),
    replica: 'replica',
    sessions: null,
  });

const withSessions = (changes: Partial<Settings> = {}) =>
  alive('api', {
    settings: settingsOf(models['server-session'], changes),
    replica: 'replica',
    sessions: 'session-server',
  });

describe('a token', () => {
  test('that is good is answered, and its check is told', () => {
    const effects = stateless().hears({ ...call(token()), clockMs: 5_000 });
    expect(effects.map(({ type }) => type)).toEqual(['verify', 'decide', 'send']);
    expect(effects[0]).toMatchObject({
      refusal: null,
      check: {
        issuer: 'https://login.app.example',
        audience: 'https://api.app.example',
        clockMs: 5_000,
        leewayMs: 0,
      },
    });
    expect(sent(effects)).toMatchObject([{ type: 'answer', call: call(token()) }]);
  });

  const edited = { ...token(), claims: { ...token().claims, sub: 'bob' } };
  const foreign = { ...token(), seal: { ...token().seal, key: 'key-2' } };

  test.each([
    ['whose claims were edited', edited, 'bad-signature'],
    ['sealed with another key', foreign, 'bad-signature'],
    ['of another issuer', token({ iss: 'https://login.b.example' }), 'wrong-issuer'],
    ['for another api', token({ aud: 'https://api.b.example' }), 'wrong-audience'],
    [
      'of another issuer and time',
      token({ iss: 'https://login.b.example', exp: 0 }),
      'wrong-issuer',
    ],
    ['that has expired', token({ exp: token().claims.iat }), 'token-expired'],
  ] as const)('%s is refused', (_, shown, why) => {
    const effects = stateless().hears(call(shown));
    expect(decided(effects)).toEqual([why]);
    expect(sent(effects)).toEqual([{ type: 'refusal', why, call: call(shown) }]);
  });

  test('lives until its exp and not at it', () => {
    const at = (clockMs: number, changes = {}) =>
      decided(stateless(changes).hears({ ...call(token()), clockMs }));
    expect(at(899_999)).toEqual([null]);
    expect(at(900_000)).toEqual(['token-expired']);
    expect(at(959_999, { leewayMs: 60_000 })).toEqual([null]);
    expect(at(960_000, { leewayMs: 60_000 })).toEqual(['token-expired']);
  });

  test('that is good is looked up where there is a denylist; a bad one is not', () => {
    const api = withDenylist();
    const asked = lookUp('denylist', 't1', call(token()));
    expect(sent(api.hears({ ...call(token()), from: 'alice.laptop' }))).toEqual([asked]);
    expect(sent(api.hears(call(token({ exp: 0 }))))).toMatchObject([{ type: 'refusal' }]);
  });

  test('on the denylist is refused, off it answered', () => {
    const row = { kind: 'denied', jti: 't1', untilMs: 900_000 } as const;
    expect(decided(withDenylist().hears(foundToken(row)))).toEqual(['on-denylist']);
    expect(decided(withDenylist().hears(foundToken(null)))).toEqual([null]);
  });
});

describe('a session', () => {
  const row = session(1_000);
  const at = (clockMs: number, changes = {}) =>
    withSessions(changes).hears({ ...foundSession(row), clockMs });

  test('is looked up, and answered if there is a row', () => {
    expect(sent(withSessions().hears(call(sessionId())))).toMatchObject([
      { type: 'look-up', key: 'S1' },
    ]);
    expect(decided(at(2_000))).toEqual([null]);
    expect(decided(withSessions().hears(foundSession(null)))).toEqual(['unknown-session']);
  });

  test('that is used is kept alive; one that is refused is not', () => {
    expect(sent(at(2_000))).toContainEqual({ type: 'touch', id: 'S1' });
    expect(sent(at(1_801_000))).not.toContainEqual({ type: 'touch', id: 'S1' });
  });

  test('ends when idle for long enough, and at its absolute limit however busy', () => {
    expect(decided(at(1_800_999))).toEqual([null]);
    expect(decided(at(1_801_000))).toEqual(['idle-timeout']);
    const short = { absoluteTimeoutMs: 60_000 };
    expect(decided(at(59_999, short))).toEqual([null]);
    expect(decided(at(60_000, short))).toEqual(['absolute-timeout']);
  });

  test('is unknown to an api that looks nothing up', () => {
    expect(decided(stateless().hears(call(sessionId())))).toEqual(['unknown-session']);
  });
});

describe('what an api remembers', () => {
  const row = session();

  test('is believed for as long as the setting says', () => {
    const api = withSessions({ sessionCacheMs: 10_000 });
    api.hears({ ...foundSession(row), clockMs: 1_000 });
    expect(decided(api.hears({ ...call(sessionId()), clockMs: 10_999 }))).toEqual([null]);
    const later = api.hears({ ...call(sessionId()), clockMs: 11_000 });
    expect(sent(later)).toMatchObject([{ type: 'look-up' }]);
  });

  test('is nothing unless told to', () => {
    const api = withDenylist();
    api.hears(foundToken(null));
    expect(sent(api.hears(call(token())))).toMatchObject([{ type: 'look-up' }]);
  });

  test('is only ever a yes: what was unknown may be known by now', () => {
    const api = withSessions({ sessionCacheMs: 10_000 });
    api.hears(foundSession(null));
    expect(sent(api.hears({ ...call(sessionId()), clockMs: 1 }))).toMatchObject([
      { type: 'look-up' },
    ]);
  });

  test('does not idle a user out who has been seen since', () => {
    const api = withSessions({ sessionCacheMs: 3_600_000, idleTimeoutMs: 60_000 });
    api.hears(foundSession(row));
    const later = api.hears({ ...call(sessionId()), clockMs: 60_000 });
    expect(sent(later)).toMatchObject([{ type: 'look-up' }]);
  });

  test('of a denylist is that a token was not on it', () => {
    const api = withDenylist({ denylistCacheMs: 10_000 });
    api.hears(foundToken(null));
    expect(decided(api.hears({ ...call(token()), clockMs: 9_999 }))).toEqual([null]);
    expect(sent(api.hears({ ...call(token()), clockMs: 10_000 }))).toMatchObject([
      { type: 'look-up' },
    ]);
  });
});

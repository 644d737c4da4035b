/** What each way of stealing yields, and what it does not. */
import { describe, expect, test } from 'vitest';
import { type Changes, haul, jwt, refresh, session } from './haul.ts';

const names = (route: Parameters<typeof haul>[0], changes: Changes = {}, there = {}) => {
  const { access, refresh, keys } = haul(route, changes, there);
  return [access && 'access', refresh && 'refresh', keys.length > 0 && 'key'].filter(Boolean);
};

const tokens = { accessCarrier: 'memory', refreshCarrier: 'cookie' } as const;
const dpop = { ...tokens, binding: 'dpop' } as const;

describe('malware', () => {
  test.each([
    ['takes a key that is kept in software along', 'software', ['access', 'refresh', 'key']],
    ['leaves a key in hardware where it is', 'hardware', ['access', 'refresh']],
  ] as const)('%s', (_, deviceKey, yields) => {
    expect(names('malware', { ...dpop, deviceKey })).toEqual(yields);
  });

  test('has the key in hardware sign ahead while it can', () => {
    expect(haul('malware', { ...dpop, deviceKey: 'hardware' }).ahead).toMatchObject({
      key: 'alice.laptop',
      credential: 't1',
    });
  });

  test('finds no key where nothing is bound', () => {
    expect(names('malware', tokens, { key: null })).toEqual(['access', 'refresh']);
  });
});

describe('a bad script', () => {
  const at = (accessCarrier: 'cookie' | 'localStorage' | 'sessionStorage' | 'memory') => ({
    accessCarrier,
    refreshCarrier: 'none' as const,
  });

  test.each(['localStorage', 'sessionStorage'] as const)('reads %s at once', (place) => {
    expect(names('xss', at(place), { refresh: null })).toEqual(['access']);
  });

  test('reads memory only when it is used', () => {
    expect(names('xss', at('memory'), { refresh: null })).toEqual([]);
    expect(names('xss-at-use', at('memory'), { refresh: null })).toEqual(['access']);
  });

  test.each(['xss', 'xss-at-use'] as const)('never reads an HttpOnly cookie (%s)', (route) => {
    expect(names(route, at('cookie'), { access: session, refresh: null })).toEqual([]);
  });

  test('reads a cookie that is not HttpOnly', () => {
    expect(
      names('xss', { ...at('cookie'), httpOnly: false }, { access: session, refresh: null }),
    ).toEqual(['access']);
  });

  test('reads a refresh token in storage, and not in an HttpOnly cookie', () => {
    expect(names('xss', { ...tokens, refreshCarrier: 'localStorage' })).toEqual(['refresh']);
    expect(names('xss-at-use', tokens)).toEqual(['access']);
  });

  test('takes no key, not even one in software', () => {
    expect(names('xss-at-use', dpop)).toEqual(['access']);
  });
});

describe('phishing', () => {
  test.each(['password', 'otp'] as const)('takes what a login by %s issues', (authenticator) => {
    expect(names('phish', { ...tokens, authenticator })).toEqual(['access', 'refresh']);
  });

  test('takes nothing from a passkey', () => {
    expect(names('phish', { ...tokens, authenticator: 'passkey' })).toEqual([]);
  });
});

describe('a leak', () => {
  test('of a log has access credentials alone', () => {
    expect(names('log-leak', { ...tokens, hashIds: false })).toEqual(['access']);
  });

  test('of a log that holds hashes has nothing', () => {
    expect(names('log-leak', { ...tokens, hashIds: true })).toEqual([]);
  });

  test('of a HAR file has every cookie, and hashing at the server does not help', () => {
    expect(names('har', { ...tokens, hashIds: true })).toEqual(['access', 'refresh']);
  });

  test('of a HAR file has no refresh token that is kept in storage', () => {
    expect(names('har', { ...tokens, refreshCarrier: 'localStorage' })).toEqual(['access']);
  });

  test('has the proof that went along', () => {
    const proof = haul('har', dpop).captured;
    expect(proof).toMatchObject({ key: 'alice.laptop', credential: 't1' });
  });
});

describe('the network', () => {
  const open = { secure: false, cookiePrefix: 'none' } as const;

  test('sees a cookie that does not say Secure', () => {
    expect(names('network', open, { access: session, refresh: null })).toEqual(['access']);
    expect(names('network', { ...tokens, ...open })).toEqual(['refresh']);
  });

  test('sees no Secure cookie, and no token that scripts send by https', () => {
    expect(names('network', {}, { access: session })).toEqual([]);
    expect(names('network', { ...tokens, ...open, refreshCarrier: 'memory' })).toEqual([]);
  });
});

describe('a copied store', () => {
  test('has raw IDs and refresh tokens', () => {
    expect(names('db-dump', { hashIds: false }, { access: session, refresh })).toEqual([
      'access',
      'refresh',
    ]);
  });

  test('has nothing where it keeps hashes', () => {
    expect(names('db-dump', { hashIds: true }, { access: session, refresh })).toEqual([]);
  });

  test('has no self-contained token: none is stored', () => {
    expect(names('db-dump', { hashIds: false }, { access: jwt, refresh: null })).toEqual([]);
  });
});

/** What another page can do in the victim's name, and which setting keeps it from it. */
import { describe, expect, test } from 'vitest';
import type { ModelId } from '#sandbox';
import { at, laptop, played } from '../played.ts';
import { ran, verdict } from './ran.ts';

const inCookies: readonly ModelId[] = ['server-session', 'sealed-cookie', 'phantom-token', 'bff'];
const inHeaders: readonly ModelId[] = [
  'stateless-jwt',
  'denylist-jwt',
  'refresh-jwt',
  'epoch-jwt',
  'introspected-token',
];

const forged = (scenario: string, id: ModelId, changes: Record<string, string> = {}) =>
  verdict(scenario, id, changes).attacker.forgedRequests;

describe('another site’s page', () => {
  test.each(inHeaders)('forges nothing on %s, whatever cookies may do', (id) => {
    for (const sameSite of ['strict', 'lax', 'none', 'unset']) {
      expect(forged('forged-by-another-site', id, { sameSite })).toBe(0);
    }
  });

  test.each(inCookies)('forges on %s as far as SameSite lets the cookie go', (id) => {
    const count = (sameSite: string) => forged('forged-by-another-site', id, { sameSite });
    expect(['strict', 'lax', 'unset', 'none'].map(count)).toEqual([0, 1, 1, 4]);
  });

  test.each(inCookies)('forges nothing on %s where a changing request needs a token', (id) => {
    const changes = { sameSite: 'none', csrfToken: 'true' };
    const { attacker, honest } = verdict('forged-by-another-site', id, changes);
    expect(attacker).toEqual({ accepted: 0, refused: 0, rides: 0, forgedRequests: 0 });
    expect(honest).toEqual({ signIns: 1, refused: 0 });
  });

  test.each(inCookies)('obtains nothing on %s: no exposure, no dwell', (id) => {
    const { exposureMs, dwellMs, endedAtMs } = verdict('forged-by-another-site', id);
    expect([exposureMs, dwellMs, endedAtMs]).toEqual([null, null, null]);
  });

  test('has a form that works within two minutes of a login without SameSite, and not after', () => {
    expect(forged('post-right-after-login', 'server-session')).toBe(1);
    expect(forged('post-right-after-login', 'server-session', { sameSite: 'lax' })).toBe(0);
    expect(forged('post-right-after-login', 'server-session', { sameSite: 'none' })).toBe(2);
  });

  test('forges a GET as a GET', () => {
    const methods = ran('forged-by-another-site', 'server-session', {
      sameSite: 'none',
    }).entries.flatMap(({ heard }) =>
      heard.type === 'call' && heard.manner ? [heard.method] : [],
    );
    expect(methods).toEqual(['POST', 'GET', 'GET', 'POST']);
  });
});

describe('a sibling subdomain', () => {
  test.each(inCookies)(
    'is the same site: on %s SameSite=Strict lets it, a token does not',
    (id) => {
      expect(forged('forged-by-a-sibling', id)).toBe(1);
      expect(forged('forged-by-a-sibling', id, { csrfToken: 'true' })).toBe(0);
    },
  );

  test.each(inHeaders)('forges nothing on %s', (id) => {
    expect(forged('forged-by-a-sibling', id)).toBe(0);
  });
});

describe('a forged logout', () => {
  const asks = (id: ModelId, changes: Record<string, string> = {}) =>
    ran('logged-out-by-another-site', id, changes).entries.some(
      ({ heard, atMs }) => heard.type === 'call' && atMs > 360_000,
    );

  test.each(inCookies)('leaves her with nothing to show on %s, unless the cookie stayed', (id) => {
    expect(asks(id)).toBe(false);
    expect(asks(id, { sameSite: 'strict' })).toBe(true);
    expect(asks(id, { csrfToken: 'true' })).toBe(true);
  });

  test('takes the refresh cookie: the token in memory goes on to its end, and then she signs in again', () => {
    expect(forged('logged-out-by-another-site', 'refresh-jwt')).toBe(1);
    expect(asks('refresh-jwt')).toBe(true);
    const csrf = { from: 'cross-site', victim: laptop, method: 'GET', target: 'logout' };
    const steps = [
      at('0s', laptop, 'login'),
      at('5m', 'mallory', 'csrf', csrf),
      at('20m', laptop, 'request'),
    ];
    const signIns = (changes: Record<string, string>) =>
      played('refresh-jwt', steps, changes).entries.filter(({ heard }) => heard.type === 'sign-in');
    expect(signIns({})).toHaveLength(2);
    expect(signIns({ sameSite: 'strict' })).toHaveLength(1);
  });
});

describe('a forged login', () => {
  const account = (id: ModelId, changes: Record<string, string> = {}) =>
    ran('in-her-account-unawares', id, changes).entries.flatMap(({ effects }) =>
      effects.flatMap((effect) =>
        effect.type === 'decide' && effect.wants === 'transfer' && 'user' in effect.credential
          ? [effect.credential.user]
          : [],
      ),
    );

  test('puts her into Mallory’s account, even with SameSite=Strict', () => {
    expect(account('server-session')).toEqual(['mallory']);
    expect(account('sealed-cookie', { sameSite: 'strict' })).toEqual(['mallory']);
    expect(account('introspected-token')).toEqual(['alice']);
  });

  test('fails where the login form has a token', () => {
    expect(account('server-session', { csrfToken: 'true' })).toEqual(['alice']);
    expect(forged('in-her-account-unawares', 'bff', { csrfToken: 'true' })).toBe(0);
  });
});

describe('a ride', () => {
  test.each([...inCookies, ...inHeaders])(
    'is the page’s own request on %s: nothing stops it',
    (id) => {
      const { attacker, exposureMs } = verdict('rides-without-reading', id);
      expect(attacker).toEqual({ accepted: 0, refused: 0, rides: 3, forgedRequests: 0 });
      expect(exposureMs).toBeNull();
    },
  );
});

/** What binding a credential to a key stops, and what it does not. */
import { describe, expect, test } from 'vitest';
import {
  hours,
  InputError,
  judge,
  type ModelId,
  minutes,
  models,
  readSettings,
  resolveSettings,
  seconds,
} from '#sandbox';
import { at, laptop, played } from '../played.ts';
import { loots, ran, refusals, verdict } from './ran.ts';

const dpop = { binding: 'dpop' };
const hardware = { ...dpop, deviceKey: 'hardware' };
const bindable: readonly ModelId[] = [
  'stateless-jwt',
  'denylist-jwt',
  'epoch-jwt',
  'refresh-jwt',
  'introspected-token',
];

describe('the patient thief', () => {
  test('stays for the whole life of a bearer refresh token, unseen', () => {
    const { cutOffAtMs, honest } = verdict('patient-thief', 'refresh-jwt');
    expect(cutOffAtMs).toBeGreaterThan(hours(8));
    expect(honest.signIns).toBe(1);
  });

  test('stays as long with a key that malware took along', () => {
    const bearer = verdict('patient-thief', 'refresh-jwt');
    expect(verdict('patient-thief', 'refresh-jwt', dpop).attacker).toEqual(bearer.attacker);
  });

  test('is refused from the first where the key is in hardware and proofs need a nonce', () => {
    const changes = { ...hardware, dpopNonce: 'true' };
    expect(verdict('patient-thief', 'refresh-jwt', changes).attacker.accepted).toBe(0);
    expect(refusals(ran('patient-thief', 'refresh-jwt', changes))).toEqual([
      'token-expired',
      'use-dpop-nonce',
    ]);
  });

  test('renews with proofs signed ahead where they need none, and gets a token she cannot use', () => {
    const trace = ran('patient-thief', 'refresh-jwt', hardware);
    expect(verdict('patient-thief', 'refresh-jwt', hardware).attacker.accepted).toBe(0);
    expect(refusals(trace)).toEqual(['token-expired', 'dpop-wrong-key', 'refresh-expired']);
  });
});

describe('a script that signs ahead', () => {
  test.each(bindable)('is in to the end of the token on %s', (id) => {
    const { lastAcceptedAtMs, cutOffAtMs } = verdict('signed-ahead', id);
    const end = id === 'refresh-jwt' ? minutes(17) : minutes(30);
    expect(lastAcceptedAtMs).toBeGreaterThan(end - minutes(1));
    expect(cutOffAtMs).toBeLessThan(end + minutes(1) + seconds(2));
  });

  test.each(bindable)('has nothing of it on %s where each proof needs a nonce', (id) => {
    const changes = { dpopNonce: 'true' };
    expect(verdict('signed-ahead', id, changes).attacker.accepted).toBe(0);
    expect(refusals(ran('signed-ahead', id, changes))).toContain('use-dpop-nonce');
  });

  test('takes no key along, not even one in software', () => {
    const changes = { deviceKey: 'software', dpopNonce: 'true' };
    expect(verdict('signed-ahead', 'stateless-jwt', changes).attacker.accepted).toBe(0);
  });
});

describe('the nonce', () => {
  test.each(bindable)('costs an honest user on %s a round trip and no refusal', (id) => {
    const { honest } = verdict('signed-ahead', id, { dpopNonce: 'true' });
    expect(honest).toEqual({ signIns: 1, refused: 0 });
  });
});

describe('a proof that was seen', () => {
  test.each(bindable)('opens that page on %s again for its minute', (id) => {
    const { attacker, lastAcceptedAtMs } = verdict('proof-seen-in-passing', id);
    expect(attacker).toMatchObject({ accepted: 5, refused: 18 });
    expect(lastAcceptedAtMs).toBeLessThan(minutes(2));
    expect(refusals(ran('proof-seen-in-passing', id))).toEqual(['dpop-proof-stale']);
  });

  test.each(bindable)('opens nothing on %s where each is taken once', (id) => {
    const changes = { dpopReplayCheck: 'true' };
    expect(verdict('proof-seen-in-passing', id, changes).attacker.accepted).toBe(0);
    expect(refusals(ran('proof-seen-in-passing', id, changes))).toContain('dpop-proof-replayed');
  });
});

describe('a leak of a bound token', () => {
  const leaked = { ...hardware, hashIds: 'false' };

  test.each(bindable)('opens nothing on %s: its proof is out of date', (id) => {
    expect(loots(ran('log-leak', id, leaked))).not.toEqual([]);
    expect(verdict('log-leak', id, leaked).attacker.accepted).toBe(0);
  });
});

test.each(bindable)('a login that was passed on is bound to the thief’s key on %s', (id) => {
  expect(verdict('phished-after-mfa', id, hardware).attacker.accepted).toBeGreaterThan(0);
});

describe('a login that nobody can pass on', () => {
  test('is bound to the user’s own key, though she came by way of the thief', () => {
    const { entries } = ran('phished-after-mfa', 'stateless-jwt', {
      ...hardware,
      authenticator: 'passkey',
    });
    const keys = entries.flatMap(({ heard }) => (heard.type === 'sign-in' ? [heard.key] : []));
    expect(keys).toEqual(['alice.laptop']);
  });
});

test('who is passed on notices nothing: the page in between signs for her', () => {
  const steps = [
    at('0s', 'mallory', 'steal', { via: 'phish', from: laptop }),
    at('1s', laptop, 'login'),
    at('2s', laptop, 'request'),
  ];
  const { honest } = judge(played('stateless-jwt', steps, hardware));
  expect(honest).toEqual({ signIns: 1, refused: 0 });
});

test.each(bindable)('a login of the thief’s own is bound to her own key on %s', (id) => {
  const { attacker } = verdict('her-own-login', id, hardware);
  expect(attacker).toEqual(verdict('her-own-login', id).attacker);
});

test('a refresh token from a database is bound to the same key', () => {
  const { attacker } = verdict('database-dump', 'refresh-jwt', hardware);
  expect(attacker.accepted).toBe(0);
  expect(refusals(ran('database-dump', 'refresh-jwt', hardware))).toEqual(['dpop-wrong-key']);
});

describe('a device-bound cookie', () => {
  const models: readonly ModelId[] = ['server-session', 'phantom-token'];

  test.each(models)('has a copy that works on %s until the server stops taking its value', (id) => {
    const { cutOffAtMs, lastAcceptedAtMs } = verdict('bound-cookie-copied', id);
    expect(lastAcceptedAtMs).toBeLessThan(minutes(10) + 150);
    expect(cutOffAtMs).toBeLessThan(minutes(10) + seconds(32));
    expect(refusals(ran('bound-cookie-copied', id))).toEqual(['bound-cookie-expired']);
  });

  test.each(models)('is renewed on %s without the user noticing', (id) => {
    expect(verdict('bound-cookie-copied', id).honest).toEqual({ signIns: 1, refused: 0 });
  });

  test('is renewed by malware that took the key along', () => {
    const { attacker } = verdict('bound-cookie-copied', 'server-session', {
      deviceKey: 'software',
    });
    expect(attacker.accepted).toBeGreaterThan(100);
  });

  test('has a copy that is gone sooner, the shorter its value is taken', () => {
    const { cutOffAtMs } = verdict('bound-cookie-copied', 'server-session', {
      boundCookieTtl: '3m',
    });
    expect(cutOffAtMs).toBeLessThan(minutes(4) + seconds(2));
  });
});

describe('what does not fit together', () => {
  const together = (id: ModelId, changes: Record<string, string>) => () =>
    resolveSettings(models[id], readSettings(changes));

  test.each([
    ['server-session', { binding: 'dpop' }, 'there is binding=dbsc'],
    ['sealed-cookie', { binding: 'dpop' }, 'no place for a key'],
    ['stateless-jwt', { binding: 'dbsc' }, 'accessCarrier must be cookie'],
    ['sealed-cookie', { binding: 'dbsc' }, 'content=reference'],
    ['bff', { binding: 'dbsc' }, 'no edge=bff'],
    ['server-session', { secure: 'false' }, 'needs cookiePrefix=none'],
  ] as const)('%s with %o is refused, and told why', (id, changes, why) => {
    expect(together(id, changes)).toThrow(InputError);
    expect(together(id, changes)).toThrow(why);
  });
});

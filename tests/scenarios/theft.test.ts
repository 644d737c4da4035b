/** What each way of stealing comes to, model by model. */
import { describe, expect, test } from 'vitest';
import { hours, judge, type ModelId, minutes, modelIds, seconds } from '#sandbox';
import { at, laptop, played } from '../played.ts';
import { loots, ran, refusals, verdict } from './ran.ts';

const selfContained: readonly ModelId[] = [
  'stateless-jwt',
  'denylist-jwt',
  'epoch-jwt',
  'sealed-cookie',
];

describe('a bad script in the page', () => {
  test.each([
    ['server-session', []],
    ['sealed-cookie', []],
    ['bff', []],
    ['stateless-jwt', ['access']],
    ['denylist-jwt', ['access']],
    ['introspected-token', ['access']],
    ['refresh-jwt', ['access']],
  ] as const)('carries off from %s: %s', (id, taken) => {
    expect(loots(ran('cannot-read-can-spend', id))).toEqual(taken);
  });

  test('gets a fresh token through the page’s own refresh, though it cannot read the cookie', () => {
    const { accepted, refused } = verdict('cannot-read-can-spend', 'refresh-jwt').attacker;
    const { entries } = ran('cannot-read-can-spend', 'refresh-jwt');
    const renewals = entries.filter(({ heard }) => heard.type === 'renew');
    expect(renewals.map(({ atMs }) => atMs)).toEqual([minutes(2) + 50]);
    expect({ accepted, refused }).toEqual({ accepted: 14, refused: 3 });
  });

  test.each(modelIds)('on %s spends from the page what it cannot read', (id) => {
    expect(verdict('cannot-read-can-spend', id).attacker.rides).toBe(1);
  });

  test('does not have a page renew twice that is renewing anyway', () => {
    const steps = [
      at('0s', laptop, 'login'),
      at('1s', laptop, 'refresh'),
      at('1001ms', 'mallory', 'steal', { via: 'xss', from: laptop }),
      at('2s', 'mallory', 'replay'),
      at('20m', laptop, 'request'),
    ];
    const { attacker, honest } = judge(played('refresh-jwt', steps, { hop: '50ms' }));
    expect(attacker.accepted).toBe(1);
    expect(honest).toEqual({ signIns: 1, refused: 0 });
  });

  test('reads a session cookie that is not HttpOnly', () => {
    const trace = ran('cannot-read-can-spend', 'server-session', { httpOnly: 'false' });
    expect(loots(trace)).toEqual(['access']);
  });
});

describe('the thief’s own login', () => {
  test.each(modelIds)('on %s is not touched by the user’s logout', (id) => {
    const { endedAtMs, endedBy } = verdict('her-own-login', id);
    expect({ endedAtMs, endedBy }).toEqual({ endedAtMs: minutes(10), endedBy: 'password-change' });
  });

  test.each(['server-session', 'introspected-token', 'epoch-jwt', 'bff'] as const)(
    'on %s ends at once when the password is changed',
    (id) => {
      expect(verdict('her-own-login', id)).toMatchObject({ exposureMs: 0, stillInAtEnd: false });
    },
  );

  test.each(['stateless-jwt', 'denylist-jwt'] as const)('on %s goes on to 8 h 3 min', (id) => {
    const { lastAcceptedAtMs, cutOffAtMs } = verdict('her-own-login', id);
    expect(lastAcceptedAtMs).toBeLessThan(hours(8) + minutes(3));
    expect(cutOffAtMs).toBeGreaterThanOrEqual(hours(8) + minutes(3));
    expect(cutOffAtMs).toBeLessThan(hours(8) + minutes(4));
  });

  test('on the list goes at once where the issuer remembers what it issued', () => {
    expect(verdict('her-own-login', 'denylist-jwt', { trackIssued: 'true' }).exposureMs).toBe(0);
  });

  test('with refresh lives out the rest of its 15 minutes', () => {
    const { lastAcceptedAtMs, cutOffAtMs } = verdict('her-own-login', 'refresh-jwt');
    expect(lastAcceptedAtMs).toBeLessThan(minutes(18));
    expect(cutOffAtMs).toBeLessThan(minutes(19) + seconds(2));
  });

  test('cannot be made again with the old password', () => {
    const { entries } = ran('her-own-login', 'server-session');
    const answers = entries.filter(({ actor }) => actor === 'mallory');
    expect(
      answers.flatMap(({ heard }) => (heard.type === 'not-signed-in' ? [heard.why] : [])),
    ).toEqual(['wrong-password']);
  });

  test.each(['otp', 'passkey'])('is not made with a password alone where %s is asked', (kind) => {
    const { attacker } = verdict('her-own-login', 'stateless-jwt', { authenticator: kind });
    expect(attacker).toMatchObject({ accepted: 0, refused: 0 });
  });
});

describe('a HAR file an hour old', () => {
  test.each(selfContained)('still opens %s for what is left of 8 hours', (id) => {
    const { cutOffAtMs } = verdict('har-an-hour-old', id);
    expect(cutOffAtMs).toBeGreaterThanOrEqual(hours(8));
    expect(cutOffAtMs).toBeLessThan(hours(8) + minutes(6));
  });

  test('opens a session that is still in use', () => {
    expect(verdict('har-an-hour-old', 'server-session').attacker.accepted).toBeGreaterThan(80);
  });

  test('opens nothing with refresh: the token is dead, and using the old refresh token is noticed', () => {
    const trace = ran('har-an-hour-old', 'refresh-jwt');
    expect(refusals(trace)).toEqual(['token-expired', 'refresh-reused']);
  });

  test('is older than a token of 15 minutes, whatever the model', () => {
    const changes = { accessTtl: '15m' };
    expect(verdict('har-an-hour-old', 'stateless-jwt', changes).attacker.accepted).toBe(0);
  });
});

describe('a leaked log', () => {
  test('gives no refresh token away', () => {
    expect(loots(ran('log-leak', 'refresh-jwt'))).toEqual(['access']);
    expect(verdict('log-leak', 'refresh-jwt').attacker.accepted).toBe(0);
  });

  test.each(modelIds)('that holds hashes opens nothing on %s', (id) => {
    expect(loots(ran('log-leak', id))).not.toEqual([]);
    expect(loots(ran('log-leak', id, { hashIds: 'true' }))).toEqual([]);
  });
});

describe('one request by http', () => {
  test.each([
    ['server-session', ['access']],
    ['sealed-cookie', ['access']],
    ['refresh-jwt', ['refresh']],
    ['stateless-jwt', []],
  ] as const)('shows the network, on %s: %s', (id, seen) => {
    expect(loots(ran('plain-http', id))).toEqual(seen);
  });

  test.each(modelIds)('shows nothing of a Secure cookie (%s)', (id) => {
    expect(loots(ran('plain-http', id, { secure: 'true' }))).toEqual([]);
  });
});

describe('a stolen database', () => {
  test.each([
    ['server-session', ['access']],
    ['introspected-token', ['access']],
    ['refresh-jwt', ['refresh']],
  ] as const)('has of %s: %s', (id, taken) => {
    expect(loots(ran('database-dump', id))).toEqual(taken);
  });

  test.each(selfContained)('has nothing of %s: no token is stored', (id) => {
    expect(loots(ran('database-dump', id))).toEqual([]);
  });

  test.each(modelIds)('that holds hashes has nothing of %s', (id) => {
    expect(loots(ran('database-dump', id, { hashIds: 'true' }))).toEqual([]);
  });
});

describe('a login that was passed on', () => {
  test.each(modelIds)('gives the thief a session on %s in spite of the one-time code', (id) => {
    expect(verdict('phished-after-mfa', id).attacker.accepted).toBeGreaterThan(0);
  });

  test.each(modelIds)('gives her nothing on %s where a passkey signs', (id) => {
    const trace = ran('phished-after-mfa', id, { authenticator: 'passkey' });
    expect(loots(trace)).toEqual([]);
  });
});

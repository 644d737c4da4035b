import { describe, expect, test } from 'vitest';
import { models, readSettings, run } from '#sandbox';
import { attest } from '#witness';
import { pairUp } from '../../src/views/deliveries.ts';
import { inspect } from '../../src/views/exchange.ts';
import { scenarioNamed } from '../scenario-named.ts';
import { heard, played, refusedFor } from './played.ts';

const firstLines = ({ request, response }: ReturnType<typeof inspect>) => [
  request?.lines[0]?.text,
  response?.lines[0]?.text,
];

describe('an entry and its exchange', () => {
  test.each([
    ['the client that asks', heard('poll', 'mallory')],
    ['the server that answers', heard('call', 'api')],
    ['the client that is answered', heard('answer', 'mallory')],
  ])('%s shows request and response', (_, entry) =>
    expect(firstLines(played('stateless-jwt').at(entry))).toEqual([
      'GET /api/account HTTP/1.1',
      'HTTP/1.1 200 OK',
    ]),
  );

  test.each([
    ['the copy that is asked', heard('look-up', 'replica')],
    ['the api that has looked it up', heard('found', 'api')],
  ])('%s shows the exchange that it serves', (_, entry) =>
    expect(firstLines(played('server-session').at(entry))).toEqual([
      'GET /api/account HTTP/1.1',
      'HTTP/1.1 200 OK',
    ]),
  );

  test('a refused request shows its own refusal, not an earlier answer', () =>
    expect(firstLines(played('server-session').at(refusedFor('unknown-session')))).toEqual([
      'GET /api/account HTTP/1.1',
      'HTTP/1.1 401 Unauthorized',
    ]));

  test('a message between servers is no HTTP', () =>
    expect(firstLines(played('server-session').at(heard('copy')))).toEqual([undefined, undefined]));

  test('pairs survive JSON', () => {
    const { trace, paired } = played('refresh-jwt');
    const again = pairUp(JSON.parse(JSON.stringify(trace)));
    const every = trace.entries.map((_, index) => index);
    expect(every.map((index) => inspect(again, index, {}))).toEqual(
      every.map((index) => inspect(paired, index, {})),
    );
  });

  test('every request that was heard has the response to it', () => {
    const { exchanges } = played('refresh-jwt', { scenario: 'logout-then-work' }).paired;
    const right = { call: ['answer', 'refusal'], 'sign-in': ['signed-in'], renew: ['renewed'] };
    for (const { request, response } of exchanges) {
      const { type } = request.message;
      const expected: readonly string[] = type in right ? right[type as keyof typeof right] : [];
      if (response && expected.length > 0) expect(expected).toContain(response.message.type);
      expect(response === null ? null : response.sentAt >= (request.heardAt ?? 0)).not.toBe(false);
    }
  });
});

describe('the credential', () => {
  test('a genuine token stands in the request and is taken apart', async () => {
    const { trace, at } = played('stateless-jwt');
    const { tokens } = await attest(trace);
    const { request, token } = at(heard('call'), tokens);
    expect(request?.lines.map(({ text }) => text)).toContain(
      `Authorization: Bearer ${tokens['t1']}`,
    );
    expect(token?.headerClaims.map(({ name, value }) => [name, value])).toContainEqual([
      'alg',
      'ES256',
    ]);
    expect(token?.claims.find(({ name }) => name === 'exp')?.clock).toBe('17:00:00');
  });

  test('without a genuine token the parts that need no key are still there', () => {
    const { token } = played('stateless-jwt').at(heard('call'));
    expect([token?.signature, token?.claims.find(({ name }) => name === 'sub')?.value]).toEqual([
      null,
      'alice',
    ]);
  });

  test('an opaque ID has nothing to take apart', () => {
    const { opaque, token } = played('server-session').at(heard('call'));
    expect([opaque?.kind, opaque?.text.length, token]).toEqual(['session-id', 22, null]);
  });

  test('what a thief carries off is shown, both of it', () => {
    const { token, opaque } = played('refresh-jwt').at(heard('loot'));
    expect([token?.jti, opaque?.kind]).toEqual(['t1', 'refresh-token']);
  });
});

describe('the check', () => {
  test('is the one that the api made', () => {
    const { check } = played('stateless-jwt', { settings: { leeway: '30s' } }).at(heard('call'));
    expect(check).toMatchObject({ clockMs: 120_050, leewayMs: 30_000, refusal: null });
  });

  test('says why a token was refused', () => {
    const { at } = played('stateless-jwt', { settings: { signedInFor: '10m' } });
    expect(at(refusedFor('token-expired')).check?.refusal).toBe('token-expired');
  });

  test('speaks of the token alone: a listed token is good in itself', () => {
    const { check, decision } = played('denylist-jwt').at(refusedFor('on-denylist'));
    expect([check?.refusal, decision?.refusal]).toEqual([null, 'on-denylist']);
  });

  test('was not made where a token is only handed out', () => {
    const { check } = played('stateless-jwt').at(heard('signed-in'));
    expect(check).toMatchObject({ refusal: undefined, issuer: 'https://login.app.example' });
  });
});

describe('a decision', () => {
  test('a refusal names its rule and the settings behind it', () => {
    const { at } = played('stateless-jwt', { settings: { signedInFor: '10m' } });
    const { decision } = at(refusedFor('token-expired'));
    expect(decision?.source).toBe('RFC 7519, section 4.1.4');
    expect(decision?.settings.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'accessTtl=10m',
      'leeway=0s',
    ]);
  });

  test('is shown at the refused client too', () =>
    expect(played('server-session').at(heard('refusal', 'mallory')).decision?.refusal).toBe(
      'unknown-session',
    ));
});

test('every entry of every run can be inspected, and is told in a sentence', () => {
  for (const model of Object.values(models)) {
    for (const scenario of [
      'steal-then-logout',
      'steal-then-password-change',
      'logout-then-work',
    ]) {
      const trace = run(scenarioNamed(scenario), model, readSettings({ replicaLag: '2s' }));
      const paired = pairUp(trace);
      for (const index of trace.entries.keys()) {
        expect(inspect(paired, index, {}).says).toMatch(/^[A-Z].*\.$/);
      }
    }
  }
});

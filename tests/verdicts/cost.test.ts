import { describe, expect, test } from 'vitest';
import { httpText, judge, type ModelId, standIn, type Trace } from '#sandbox';
import { at, type Changes, laptop, played } from '../played.ts';

const login = at('0s', laptop, 'login');
const request = at('1m', laptop, 'request');
const logout = at('2m', laptop, 'logout');

const cost = (id: ModelId, steps: Parameters<typeof played>[1], changes: Changes = {}) =>
  judge(played(id, steps, changes)).cost;

const bytes = ({ entries, settings }: Trace): number =>
  entries
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.type === 'send' ? [effect.message] : []))
    .filter(({ type }) => type !== 'sign-in' && type !== 'signed-in')
    .map((message) => httpText(message, standIn(settings.algorithm), settings)?.length ?? 0)
    .reduce((sum, length) => sum + length, 0);

test('a login, the same on every model, is left out of bytes and hops alone', () => {
  expect(cost('stateless-jwt', [login])).toEqual({
    storeReads: 0,
    storeWrites: 0,
    signatures: 1,
    verifications: 0,
    wireBytes: 0,
    hops: 0,
  });
});

describe('a request', () => {
  test.each([
    ['server-session', { storeReads: 1, storeWrites: 2, signatures: 0, verifications: 0, hops: 3 }],
    ['stateless-jwt', { storeReads: 0, storeWrites: 0, signatures: 1, verifications: 1, hops: 2 }],
    ['denylist-jwt', { storeReads: 1, storeWrites: 0, signatures: 1, verifications: 1, hops: 2 }],
    ['refresh-jwt', { storeReads: 0, storeWrites: 1, signatures: 1, verifications: 1, hops: 2 }],
  ] as const)('on %s', (id, expected) => {
    expect(cost(id, [login, request])).toMatchObject(expected);
  });

  test('that a cache answers reads nothing', () => {
    const again = at('61s', laptop, 'request');
    const cached = { sessionCache: '10s' };
    expect(cost('server-session', [login, request, again]).storeReads).toBe(2);
    expect(cost('server-session', [login, request, again], cached).storeReads).toBe(1);
  });
});

describe('a logout', () => {
  test.each([
    ['server-session', { storeWrites: 2, hops: 2 }],
    ['stateless-jwt', { storeWrites: 0, hops: 0 }],
    ['denylist-jwt', { storeWrites: 1, verifications: 1, hops: 3 }],
    ['refresh-jwt', { storeWrites: 2, hops: 2 }],
  ] as const)('on %s', (id, expected) => {
    expect(cost(id, [login, logout])).toMatchObject(expected);
  });
});

test('a renewal reads and writes the family, and signs', () => {
  const renewed = cost('refresh-jwt', [login, at('1m', laptop, 'refresh')]);
  expect(renewed).toMatchObject({ storeReads: 1, storeWrites: 2, signatures: 2, hops: 2 });
});

test('bytes are those of the messages, so a longer signature costs more of them', () => {
  const trace = played('stateless-jwt', [login, request]);
  expect(judge(trace).cost.wireBytes).toBe(bytes(trace));
  const heavy = cost('stateless-jwt', [login, request], { algorithm: 'RS256' });
  expect(heavy.wireBytes).toBe(bytes(trace) + 256);
});

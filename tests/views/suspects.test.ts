/** Which event decided, where messages are late or nothing ends it, and among which candidates. */
import { describe, expect, test } from 'vitest';
import { type ModelId, models, run, scenarios } from '#sandbox';
import { suspectsOf } from '../../src/views/suspects.ts';
import { applicable } from '../scenario-named.ts';
import { type Chosen, played } from './played.ts';

const hour = { scenario: 'an-hour-after-logout' };
const suspects = (model: ModelId, chosen: Chosen = hour) =>
  suspectsOf(played(model, chosen).trace)?.list ?? [];
const deciders = (model: ModelId, chosen?: Chosen) =>
  suspects(model, chosen).flatMap(({ text, right }) => (right ? [text] : []));

describe('the event that decided', () => {
  test('is the arrival, not the sending, where the api reads a copy that lags', () => {
    const late = { ...hour, settings: { replicaLag: '3m' } };
    expect(deciders('server-session', late)).toEqual([
      '9:08 — The deletion reaches the copy that the api reads',
    ]);
    expect(deciders('denylist-jwt', late)).toEqual(['9:08 — The list reaches the api']);
  });

  test('is the clock, where a token runs out before its listing arrives', () => {
    const early = { ...hour, settings: { accessTtl: '7m', replicaLag: '10m' } };
    expect(deciders('denylist-jwt', early)).toEqual(['9:07 — The clock reaches the token’s exp']);
  });

  test('is not what a server did after the thief was out', () =>
    expect(deciders('server-session', { scenario: 'logout-then-work' })).toEqual([
      '9:05 — The session server deletes the record',
    ]));

  test('is none of the candidates where the thief is still in', () =>
    expect(deciders('stateless-jwt', { scenario: 'steal-then-logout' })).toEqual([
      'None of these: Mallory is still in',
    ]));
});

describe('the candidates', () => {
  test.each(['server-session', 'stateless-jwt', 'denylist-jwt', 'refresh-jwt'] as const)(
    'on %s are four, each with a reply',
    (model) => {
      expect(suspects(model)).toHaveLength(4);
      expect(suspects(model).every(({ reply }) => reply.length > 20)).toBe(true);
    },
  );
});

describe.each(Object.values(scenarios))('in $id', (scenario) => {
  test.each(applicable(scenario).slice(-2))(
    'on %s, one of at most four candidates decided',
    (id) => {
      const list = suspectsOf(run(scenario, models[id]))?.list ?? [];
      const texts = list.map(({ text }) => text);
      expect(list.length).toBeLessThanOrEqual(4);
      expect(new Set(texts).size).toBe(texts.length);
      expect(list.filter(({ right }) => right)).toHaveLength(list.length > 0 ? 1 : 0);
      expect(list.every(({ reply }) => reply.endsWith('.'))).toBe(true);
    },
  );
});

describe('what decides, where it is neither a clock nor a logout', () => {
  test.each([
    [
      'nobody-notices-at-work',
      'refresh-jwt',
      'A refresh token is used for the second time, and the issuer ends its family',
    ],
    [
      'reuse-thief-first',
      'refresh-jwt',
      'A refresh token is used for the second time, and the issuer ends its family',
    ],
    ['patient-thief', 'refresh-jwt', 'The clock reaches the token’s exp'],
    ['failover-loses-the-delete', 'server-session', 'The store fails, and its copy takes over'],
    ['slow-request-saves-back', 'server-session', 'A slow request writes the deleted record back'],
    ['account-disabled', 'server-session', 'The session server deletes the records'],
    ['false-alarm-on-a-train', 'server-session', 'The session server deletes the records'],
    [
      'id-token-at-an-api',
      'stateless-jwt',
      'The check refuses what Mallory shows: token of another kind',
    ],
    [
      'forged-by-another-site',
      'server-session',
      'The browser vouches for a request that its user never made',
    ],
  ] as const)('in %s on %s: %s', (scenario, model, text) => {
    const right = deciders(model, { scenario });
    expect(right.map((line) => line.split(' — ')[1])).toEqual([text]);
  });
});

/** The signing key leaks: what it opens, what does not stop it, what does, and who else pays. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  judge,
  type ModelId,
  minutes,
  models,
  readScenario,
  readSettings,
  run,
  type Scenario,
  seconds,
  type Trace,
} from '#sandbox';
import { attest, demandAgreement } from '#witness';
import { thorough } from '../random-runs.ts';
import { scenarioNamed } from '../scenario-named.ts';

type Changes = Parameters<typeof readSettings>[0];

const leak = scenarioNamed('signing-key-leaks');
const disabled = scenarioNamed('disabled-but-forged');

const played = (scenario: Scenario, model: ModelId, changes: Changes = {}): Trace =>
  run(scenario, models[model], readSettings(changes));
const verdict = (scenario: Scenario, model: ModelId, changes: Changes = {}) =>
  judge(played(scenario, model, changes));

/** A run in which the key is withdrawn at this moment, and the thief polls as often as this. */
const withdrawnAt = (atMs: number, everyMs: number, pollsFrom = '1s', until = '3m') =>
  readScenario({
    format: 1,
    id: 'leak',
    question: 'How long does the key still open?',
    until,
    steps: [
      { at: '1s', who: 'mallory', do: 'steal', via: 'signing-key' },
      { at: '1s', who: 'mallory', do: 'forge', how: 'signing-key', user: 'alice' },
      { at: pollsFrom, who: 'mallory', do: 'poll', every: `${everyMs}ms` },
      { at: `${atMs}ms`, who: 'admin', do: 'withdraw-key' },
    ],
  });

describe('a stolen signing key', () => {
  test.each(['stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt'] as const)(
    'on %s opens the account of someone who is disabled, whatever is listed',
    (id) => {
      const { attacker, stillInAtEnd, dueMs, properties } = verdict(disabled, id);
      expect(attacker.refused).toBe(0);
      expect(stillInAtEnd).toBe(true);
      expect(dueMs).toBeNull();
      expect(properties['order-is-final']).toBe('broken');
    },
  );

  test('opens nothing where nothing is signed', () => {
    const { attacker, collateral } = verdict(leak, 'server-session');
    expect(attacker).toMatchObject({ accepted: 0, refused: 0 });
    expect(collateral).toEqual({ users: 0, sessions: 0 });
  });

  test('is one that jose believes until the key is withdrawn, and not after', async () => {
    const { checks, ...rest } = await attest(played(leak, 'stateless-jwt'));
    demandAgreement({ checks, ...rest });
    const hers = checks.filter(({ token }) => token === 'forged-1').map(({ jose }) => jose);
    expect(new Set(hers)).toEqual(new Set(['ok', 'ERR_JWKS_NO_MATCHING_KEY']));
    expect(hers.lastIndexOf('ok')).toBeLessThan(hers.indexOf('ERR_JWKS_NO_MATCHING_KEY'));
  });

  test('forges nothing more once it is withdrawn', () => {
    const late = readScenario({
      format: 1,
      id: 'late',
      question: 'Is the old key of any use?',
      until: '30m',
      steps: [
        { at: '1s', who: 'mallory', do: 'steal', via: 'signing-key' },
        { at: '2s', who: 'admin', do: 'withdraw-key' },
        { at: '15m', who: 'mallory', do: 'forge', how: 'signing-key', user: 'alice' },
        { at: '15m1s', who: 'mallory', do: 'poll', every: '1m' },
      ],
    });
    expect(verdict(late, 'stateless-jwt').attacker.accepted).toBe(0);
  });
});

describe('withdrawing the key', () => {
  test.each(['stateless-jwt', 'denylist-jwt', 'epoch-jwt'] as const)(
    'on %s puts everyone out, who then sign in again and get the next key',
    (id) => {
      const { endedBy, honest, collateral, stillInAtEnd } = verdict(leak, id);
      expect(endedBy).toBe('key-withdrawn');
      expect(stillInAtEnd).toBe(false);
      expect(collateral).toEqual({ users: 1, sessions: 1 });
      expect(honest.signIns).toBe(2);
      expect(keysIn(played(leak, id))).toEqual(['key-1', 'key-2']);
    },
  );

  test.each(['refresh-jwt', 'phantom-token', 'bff'] as const)(
    'on %s costs the user nothing: the next token is by the next key',
    (id) => {
      const { honest, collateral, stillInAtEnd } = verdict(leak, id);
      expect(stillInAtEnd).toBe(false);
      expect(collateral).toEqual({ users: 0, sessions: 0 });
      expect(honest).toEqual({ signIns: 1, refused: 0 });
      expect(keysIn(played(leak, id))).toContain('key-2');
    },
  );

  test('takes as long as the published keys are believed', () => {
    const slow = withdrawnAt(61_000, 500);
    const cut = (jwksCache: string) =>
      verdict(slow, 'stateless-jwt', { jwksCache, hop: '0ms' }).cutOffAtMs;
    expect(cut('0s')).toBe(61_500);
    expect(cut('10s')).toBe(70_000);
    expect(cut('1m')).toBe(120_000);
    expect(cut('10m')).toBeNull();
  });

  test('an api that meets a new key fetches them all, and forgets the old one', () => {
    const scenario = readScenario({
      format: 1,
      id: 'new-key',
      question: 'Who tells the api?',
      until: '9m',
      steps: [
        { at: '1s', who: 'mallory', do: 'steal', via: 'signing-key' },
        { at: '1s', who: 'mallory', do: 'forge', how: 'signing-key', user: 'alice' },
        { at: '2s', who: 'mallory', do: 'poll', every: '10s' },
        { at: '1m', who: 'admin', do: 'withdraw-key' },
        { at: '3m', who: 'bob.laptop', do: 'login' },
        { at: '3m1s', who: 'bob.laptop', do: 'request' },
      ],
    });
    const { cutOffAtMs, honest } = verdict(scenario, 'stateless-jwt', { hop: '0ms' });
    expect(cutOffAtMs).toBe(minutes(3) + seconds(2));
    expect(honest.refused).toBe(0);
  });

  test('a gateway shows nothing more that the old key signed', () => {
    const scenario = readScenario({
      format: 1,
      id: 'behind',
      question: 'Does Bob notice?',
      until: '2m',
      steps: [
        { at: '0s', who: 'bob.laptop', do: 'login' },
        { at: '1m', who: 'bob.laptop', do: 'request' },
        { at: '61s', who: 'admin', do: 'withdraw-key' },
        { at: '62s', who: 'bob.laptop', do: 'request' },
      ],
    });
    const { honest } = verdict(scenario, 'phantom-token', { jwksCache: '0s' });
    expect(honest.refused).toBe(0);
  });

  test('ends nothing where signatures are not looked at', () => {
    const { dueMs, stillInAtEnd } = verdict(leak, 'stateless-jwt', { checks: 'issuer' });
    expect({ dueMs, stillInAtEnd }).toEqual({ dueMs: null, stillInAtEnd: true });
  });

  test('never takes longer than it may', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2_000, max: 100_000 }),
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        (atMs, jwksCacheMs, hopMs) => {
          const scenario = withdrawnAt(atMs, 700);
          const { exposureMs, dueMs } = judge(
            run(scenario, models['stateless-jwt'], { jwksCacheMs, hopMs }),
          );
          expect(dueMs).toBe(hopMs + Math.max(jwksCacheMs, hopMs));
          expect(exposureMs ?? 0).toBeLessThanOrEqual(dueMs ?? 0);
        },
      ),
      thorough(30),
    ));

  test('may take that long, to the millisecond', () => {
    const scenario = withdrawnAt(60_000, 1, '79s', '81s');
    const { exposureMs, dueMs } = judge(
      run(scenario, models['stateless-jwt'], { jwksCacheMs: 20_000, hopMs: 0 }),
    );
    expect(dueMs).toBe(20_000);
    expect(exposureMs).toBe(19_999);
  });
});

const keysIn = ({ entries }: Trace): string[] => [
  ...new Set(
    entries.flatMap(({ effects }) =>
      effects.flatMap((effect) => (effect.type === 'sign' ? [effect.token.header.kid] : [])),
    ),
  ),
];

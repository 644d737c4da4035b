/** Each forgery against an api that checks everything, and against one that leaves out the check that stops it. */
import { describe, expect, test } from 'vitest';
import {
  type Judgement,
  judge,
  models,
  readScenario,
  readSettings,
  run,
  settingSpecs,
  type Trace,
} from '#sandbox';
import { attest, crack, demandAgreement, newKeys } from '#witness';
import { scenarioNamed } from '../scenario-named.ts';

const all = settingSpecs.checks.options;
type Check = (typeof all)[number];
type Changes = Parameters<typeof readSettings>[0];

/** Mallory takes a token of Bob's and forges one of Alice's. */
const forging = (how: string) =>
  readScenario({
    format: 1,
    id: 'forging',
    question: 'Is the forgery believed?',
    until: '5m',
    steps: [
      { at: '0s', who: 'bob.laptop', do: 'login' },
      { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'bob.laptop' },
      { at: '2m', who: 'mallory', do: 'forge', how, user: 'alice' },
      { at: '2m1s', who: 'mallory', do: 'replay' },
    ],
  });

const without = (...left: readonly Check[]) =>
  all.filter((each) => !left.includes(each)).join(',') || 'none';

function forge(how: string, changes: Changes = {}, model: keyof typeof models = 'stateless-jwt') {
  return run(forging(how), models[model], readSettings(changes));
}

/** What the api said to her only request; jose must have said the same. */
async function said(trace: Trace): Promise<string> {
  demandAgreement(await attest(trace));
  const [decision] = trace.entries
    .flatMap(({ effects }) => effects)
    .flatMap((effect) =>
      effect.type === 'decide' && effect.caller === 'mallory' ? [effect.refusal ?? 'ok'] : [],
    );
  return decision ?? 'nothing to show';
}

type Row = [how: string, strict: string, left: readonly Check[], changes?: Changes];

/** The forgery, what a full check says, and the checks without which it is believed. */
const rows: readonly Row[] = [
  ['alg-none', 'algorithm-not-allowed', ['algorithm', 'not-none']],
  ['alg-none-cased', 'algorithm-not-allowed', ['algorithm']],
  ['algorithm-confusion', 'algorithm-not-allowed', ['algorithm']],
  ['algorithm-confusion', 'algorithm-not-allowed', ['algorithm'], { algorithm: 'RS256' }],
  ['edited-claims', 'bad-signature', ['signature']],
  ['wrong-audience', 'wrong-audience', ['audience']],
  ['wrong-issuer', 'wrong-issuer', ['issuer']],
  ['wrong-type', 'wrong-type', ['type']],
  ['kid-injection', 'unknown-key', ['kid']],
  ['kid-traversal', 'unknown-key', ['kid']],
  ['kid-traversal', 'unknown-key', ['kid'], { algorithm: 'HS256' }],
  ['jku', 'bad-signature', ['key-source']],
  ['jku', 'bad-signature', ['key-source'], { algorithm: 'HS256' }],
  ['x5u', 'bad-signature', ['key-source']],
  ['x5u', 'bad-signature', ['key-source'], { algorithm: 'EdDSA' }],
  ['jwk', 'bad-signature', ['key-source']],
  ['jwk', 'bad-signature', ['key-source'], { algorithm: 'RS256' }],
];

describe.each(rows)('%s', (how, strict, left, changes = {}) => {
  const given = JSON.stringify(changes);

  test(`is refused by a full check, and by jose ${given}`, async () =>
    expect(await said(forge(how, changes))).toBe(strict));

  test(`is believed, by jose too, without ${left.join(' and ')} ${given}`, async () =>
    expect(await said(forge(how, { ...changes, checks: without(...left) }))).toBe('ok'));

  test(`is stopped by ${left.join(' or ')} alone ${given}`, async () => {
    for (const check of left) {
      const checks = ['signature', check].join(',');
      expect(await said(forge(how, { ...changes, checks }))).toBe(strict);
    }
  });
});

test('to refuse the word none is not to refuse it in other letters', async () => {
  const checks = without('algorithm');
  expect(await said(forge('alg-none', { checks }))).toBe('algorithm-not-allowed');
  expect(await said(forge('alg-none-cased', { checks }))).toBe('ok');
});

test('a shared secret has no public half to confuse it with', async () =>
  expect(
    await said(forge('algorithm-confusion', { algorithm: 'HS256', checks: without('algorithm') })),
  ).toBe('nothing to show'));

describe('a shared HMAC key', () => {
  test('lets every service that checks make tokens', async () => {
    expect(await said(forge('shared-key', { algorithm: 'HS256', keySharing: 'true' }))).toBe('ok');
  });

  test('does not, where each service has its own or signatures are asymmetric', async () => {
    expect(await said(forge('shared-key', { algorithm: 'HS256' }))).toBe('bad-signature');
    expect(await said(forge('shared-key'))).toBe('bad-signature');
  });
});

describe('a weak secret', () => {
  const weak = { algorithm: 'HS256', hmacSecret: 'word' };

  test('is found in a list of words, and then every check is passed', async () =>
    expect(await said(forge('weak-secret', weak))).toBe('ok'));

  test('a drawn one is not found', async () =>
    expect(await said(forge('weak-secret', { algorithm: 'HS256' }))).toBe('bad-signature'));

  test('a guess does not pass for ES256 either', async () => {
    expect(await said(forge('weak-secret'))).toBe('algorithm-not-allowed');
    const checks = without('algorithm');
    expect(await said(forge('weak-secret', { checks }))).toBe('bad-signature');
  });

  test('the search is a real one, over genuine tokens', async () => {
    const keys = await newKeys('HS256', 'word');
    const trace = forge('edited-claims', weak);
    const { tokens } = await attest(trace, keys);
    const compact = tokens['t1'] ?? '';
    const secret = 'secretJwk' in keys.checking ? keys.checking.secretJwk.k : undefined;
    const word = await crack(compact);
    expect(btoa(word ?? '').replaceAll('=', '')).toBe(secret);
    expect(await crack(compact, ['password', 'letmein'])).toBeNull();
    const { tokens: drawn } = await attest(trace, await newKeys('HS256'));
    expect(await crack(drawn['t1'] ?? '')).toBeNull();
  });
});

test('what an api looks up by itself cannot be forged', async () => {
  for (const how of ['alg-none', 'jwk', 'wrong-audience'] as const) {
    const trace = forge(how, { checks: 'none' }, 'server-session');
    expect(['unknown-session', 'nothing to show']).toContain(await said(trace));
  }
});

describe('in the scenarios that come with Cutoff', () => {
  const verdict = (id: string, model: keyof typeof models, changes: Changes = {}): Judgement =>
    judge(run(scenarioNamed(id), models[model], readSettings(changes)));
  const careless = [
    'unsigned-token',
    'public-key-as-secret',
    'token-for-another-api',
    'word-for-a-secret',
    'key-in-the-header',
    'shared-secret',
  ];

  test.each(careless)('%s: Alice never signed in, and Mallory is in', (id) => {
    expect(verdict(id, 'stateless-jwt').attacker.accepted).toBeGreaterThan(0);
    expect(verdict(id, 'stateless-jwt').honest.signIns).toBeLessThanOrEqual(1);
  });

  test.each(careless)('%s: a list or an epoch does not stop her', (id) => {
    expect(verdict(id, 'denylist-jwt').attacker.accepted).toBeGreaterThan(0);
    expect(verdict(id, 'epoch-jwt').attacker.accepted).toBeGreaterThan(0);
  });

  test.each(careless)('%s: a server session is not forged', (id) =>
    expect(verdict(id, 'server-session').attacker.accepted).toBe(0),
  );

  test.each([
    ['unsigned-token', { checks: all.join(',') }],
    ['public-key-as-secret', { checks: all.join(',') }],
    ['token-for-another-api', { checks: all.join(',') }],
    ['word-for-a-secret', { hmacSecret: 'random' }],
    ['key-in-the-header', { checks: all.join(',') }],
    ['shared-secret', { keySharing: 'false' }],
  ])('%s: one setting stops her', (id, changes) =>
    expect(verdict(id, 'stateless-jwt', changes).attacker.accepted).toBe(0),
  );
});

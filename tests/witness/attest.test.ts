import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, test } from 'vitest';
import {
  models,
  readSettings,
  run,
  settingSpecs,
  standIn,
  type Token,
  type Trace,
  tokenHeader,
} from '#sandbox';
import { attest, demandAgreement, newKeys } from '#witness';
import { scenarioNamed } from '../scenario-named.ts';
import { type Check, doctored } from './doctored.ts';

const stealThenLogout = scenarioNamed('steal-then-logout');
const stealThenNothing = scenarioNamed('steal-then-nothing');
const quick = readSettings({ accessTtl: '15m', hop: '0ms' });
const trace = run(stealThenLogout, models['stateless-jwt'], quick);

const signedIn = ({ entries }: Trace): Token[] =>
  entries.flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.type === 'sign' ? [effect.token] : [])),
  );

describe.each(settingSpecs.algorithm.options)('with %s', (algorithm) => {
  const renewing = run(stealThenNothing, models['refresh-jwt'], { algorithm });

  test('every token is genuine: our header, our claims in our order, our length', async () => {
    const { tokens } = await attest(renewing);
    const signed = signedIn(renewing);
    expect(Object.keys(tokens).length).toBe(signed.length);
    for (const token of signed) {
      const compact = tokens[token.claims.jti] ?? '';
      expect(decodeProtectedHeader(compact)).toEqual(tokenHeader(algorithm));
      expect(JSON.stringify(decodeJwt(compact))).toBe(JSON.stringify(token.claims));
      expect(compact.length).toBe(standIn(algorithm)(token).length);
    }
  });

  test('jose agrees with every check', async () => {
    const attestation = await attest(renewing);
    expect(attestation.checked).toBeGreaterThan(100);
    expect(attestation.agreed).toBe(attestation.checked);
  });

  test('what it saw survives JSON', async () => {
    const attestation = await attest(trace);
    expect(JSON.parse(JSON.stringify(attestation))).toEqual(attestation);
  });
});

test('HS256 shows its key for what it is: a secret', async () => {
  const shared = await attest(
    run(stealThenLogout, models['stateless-jwt'], { algorithm: 'HS256' }),
  );
  expect(shared).toMatchObject({ secretJwk: { kty: 'oct' } });
  expect(shared).not.toHaveProperty('publicJwk');
  expect(await attest(trace)).toMatchObject({ publicJwk: { kty: 'EC' } });
});

test('no private key leaves the witness', async () => {
  expect(JSON.stringify(await attest(trace))).not.toContain('"d":');
});

test('keys that were made before are used again', async () => {
  const keys = await newKeys('ES256');
  expect(await attest(trace, keys)).toMatchObject(keys.checking);
  await expect(attest(trace, await newKeys('EdDSA'))).rejects.toThrow('EdDSA');
});

test('a model without tokens leaves nothing to check', async () => {
  const attestation = await attest(run(stealThenLogout, models['server-session']));
  expect(demandAgreement(attestation)).toEqual({ checked: 0, agreed: 0 });
});

test('a token on a denylist is still valid to jose', async () => {
  const listed = run(stealThenLogout, models['denylist-jwt'], quick);
  const refused = listed.entries.findIndex(({ effects }) =>
    effects.some((effect) => effect.type === 'decide' && effect.refusal === 'on-denylist'),
  );
  expect(refused).toBeGreaterThan(-1);
  const attestation = await attest(listed);
  expect(attestation.agreed).toBe(attestation.checked);
});

describe('an engine that is wrong', () => {
  const edited = ({ token }: Check) => ({
    token: { ...token, claims: { ...token.claims, exp: token.claims.exp + 3_600 } },
    refusal: null,
  });
  const foreign = ({ token }: Check) => ({
    token: { ...token, seal: { ...token.seal, key: 'another' } },
  });
  const elsewhere =
    (wrong: Partial<Check['check']>) =>
    ({ check }: Check) => ({
      check: { ...check, ...wrong },
    });

  type Wrong = [
    is: string,
    of: Check['refusal'],
    change: (check: Check) => Partial<Check>,
    jose: string,
  ];
  const wrongs: Wrong[] = [
    ['accepts an expired token', 'token-expired', () => ({ refusal: null }), 'ERR_JWT_EXPIRED'],
    ['refuses a valid token', null, () => ({ refusal: 'token-expired' }), 'ok'],
    [
      'gives the wrong reason',
      'token-expired',
      () => ({ refusal: 'bad-signature' }),
      'ERR_JWT_EXPIRED',
    ],
    ['believes edited claims', 'token-expired', edited, 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['believes another’s seal', null, foreign, 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    [
      'overlooks the issuer',
      null,
      elsewhere({ issuer: 'https://b.example' }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'overlooks the audience',
      null,
      elsewhere({ audience: 'https://b.example' }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    ['counts a second too many', null, elsewhere({ clockMs: 900_000 }), 'ERR_JWT_EXPIRED'],
  ];

  test.each(wrongs)('that %s is caught', async (_, refusal, change, jose) => {
    const wrong = doctored(trace, refusal, change);
    const attestation = await attest(wrong.trace);
    expect(attestation.checks.filter(({ agrees }) => !agrees)).toEqual([
      expect.objectContaining({ entry: wrong.entry, token: 't1', jose }),
    ]);
    expect(attestation.agreed).toBe(attestation.checked - 1);
    expect(() => demandAgreement(attestation)).toThrow(`entry ${wrong.entry}`);
  });

  test('that refuses a bad signature, issuer or audience is believed', async () => {
    const refusing = (refusal: Check['refusal'], change: (check: Check) => Partial<Check>) =>
      attest(doctored(trace, null, (check) => ({ ...change(check), refusal })).trace);
    const attestations = await Promise.all([
      refusing('bad-signature', foreign),
      refusing('bad-signature', edited),
      refusing('wrong-issuer', elsewhere({ issuer: 'https://b.example' })),
      refusing('wrong-audience', elsewhere({ audience: 'https://b.example' })),
    ]);
    for (const { agreed, checked } of attestations) expect(agreed).toBe(checked);
  });

  test('that allows a fraction of a second of leeway is stopped', async () => {
    const { trace: wrong } = doctored(trace, null, elsewhere({ leewayMs: 500 }));
    await expect(attest(wrong)).rejects.toThrow('whole seconds');
  });
});

import { afterEach, expect, test, vi } from 'vitest';
import { checkBy, KEY, models, run, seconds } from '#sandbox';
import { attest, checkToken, type GenuineCheck, NoWebCrypto, newKeys } from '#witness';
import { scenarioNamed } from '../scenario-named.ts';

const trace = run(scenarioNamed('steal-then-logout'), models['stateless-jwt'], {
  accessTtlMs: seconds(10),
  hopMs: 0,
});
const { tokens, ring } = await attest(trace);
const asked: GenuineCheck = {
  ...checkBy(trace.settings, [KEY], 0),
  ring,
  compact: tokens['t1'] ?? '',
};

afterEach(() => vi.unstubAllGlobals());

test('a token dies at its exp, to the millisecond', async () => {
  expect(await checkToken({ ...asked, clockMs: 9_999 })).toBe('ok');
  expect(await checkToken({ ...asked, clockMs: 10_000 })).toBe('ERR_JWT_EXPIRED');
});

test('leeway lets it live for as long again', async () => {
  const lenient = { ...asked, leewayMs: seconds(5) };
  expect(await checkToken({ ...lenient, clockMs: 14_999 })).toBe('ok');
  expect(await checkToken({ ...lenient, clockMs: 15_000 })).toBe('ERR_JWT_EXPIRED');
});

test('a clock before the beginning is a clock like any other', async () => {
  expect(await checkToken({ ...asked, clockMs: -300_000 })).toBe('ok');
});

test('one changed character spoils the signature', async () => {
  const [header, claims, signature = ''] = asked.compact.split('.');
  const spoiled = [header, claims, (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1)];
  const code = await checkToken({ ...asked, compact: spoiled.join('.') });
  expect(code).toBe('ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
});

test('another’s key, another issuer and another audience are refused', async () => {
  const another = await attest(trace, await newKeys('ES256'));
  expect(await checkToken({ ...asked, ring: another.ring })).toBe(
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  );
  const wrong = 'https://b.example';
  const claim = 'ERR_JWT_CLAIM_VALIDATION_FAILED';
  expect(await checkToken({ ...asked, issuer: wrong })).toBe(claim);
  expect(await checkToken({ ...asked, audience: wrong })).toBe(claim);
});

test('what is no token at all has a code too', async () => {
  expect(await checkToken({ ...asked, compact: 'nonsense' })).toBe('ERR_JWS_INVALID');
});

test.each([
  ['no crypto', undefined],
  ['crypto without subtle', { getRandomValues: () => 4 }],
])('a page with %s is told so', async (_, crypto) => {
  vi.stubGlobal('crypto', crypto);
  await expect(checkToken(asked)).rejects.toThrow(NoWebCrypto);
  await expect(attest(trace)).rejects.toThrow('WebCrypto');
});

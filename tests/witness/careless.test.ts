/** What the careless checks of the witness rest on: what jose refuses by itself, and what the databases and paths of this world do. */
import { DatabaseSync } from 'node:sqlite';
import {
  CompactSign,
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  exportSPKI,
  generateKeyPair,
  jwtVerify,
} from 'jose';
import { describe, expect, test } from 'vitest';
import { models, readScenario, run } from '#sandbox';
import { attest } from '#witness';
import { scenarioNamed } from '../scenario-named.ts';

const forged = async (how: string) => {
  const scenario = readScenario({
    format: 1,
    id: 'forged',
    question: '?',
    until: '10s',
    steps: [
      { at: '0s', who: 'alice.laptop', do: 'login' },
      { at: '1s', who: 'mallory', do: 'forge', how, user: 'alice' },
      { at: '2s', who: 'mallory', do: 'replay' },
    ],
  });
  const { tokens, ring } = await attest(run(scenario, models['stateless-jwt']));
  return { compact: tokens['forged-1'] ?? '', ring };
};

describe('a forged token is genuine in its way', () => {
  test('one without a seal has two dots and nothing after them', async () => {
    const { compact } = await forged('alg-none-cased');
    expect(compact).toMatch(/^[\w-]+\.[\w-]+\.$/);
    expect(decodeProtectedHeader(compact).alg).toBe('nOnE');
  });

  test('one that brings its key brings all of it, and it fits', async () => {
    const { compact } = await forged('jwk');
    const { jwk } = decodeProtectedHeader(compact);
    expect(jwk).toMatchObject({ kty: 'EC', crv: 'P-256' });
    const known = createLocalJWKSet({ keys: [{ ...jwk, kid: 'key-1', kty: 'EC' }] });
    await expect(jwtVerify(compact, known, { currentDate: new Date(0) })).resolves.toBeDefined();
  });

  test('jose’s own key set knows no key by an injected name', async () => {
    const { compact, ring } = await forged('kid-injection');
    const published = createLocalJWKSet({ keys: [{ ...ring['key-1'], kid: 'key-1', kty: 'EC' }] });
    await expect(jwtVerify(compact, published)).rejects.toThrow(errors.JWKSNoMatchingKey);
  });

  test('a database that is asked by pasting the name returns the row in it', async () => {
    const { compact, ring } = await forged('kid-injection');
    const { kid } = decodeProtectedHeader(compact);
    const database = new DatabaseSync(':memory:');
    database.exec('CREATE TABLE keys (kid TEXT, jwk TEXT)');
    const row = database.prepare(`SELECT jwk FROM keys WHERE kid = '${kid}'`).get();
    expect(JSON.parse(String(row?.['jwk']))).toEqual(ring['mallory']);
    expect(database.prepare('SELECT jwk FROM keys WHERE kid = ?').get(kid ?? '')).toBeUndefined();
  });
});

describe('jose is not careless by itself', () => {
  test('a key object knows what it is for: a public key makes no secret', async () => {
    const { publicKey } = await generateKeyPair('RS256', { extractable: true });
    const text = new TextEncoder().encode(await exportSPKI(publicKey));
    const compact = await new CompactSign(new TextEncoder().encode('{}'))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(text);
    await expect(jwtVerify(compact, publicKey)).rejects.toThrow(TypeError);
    await expect(jwtVerify(compact, text)).resolves.toBeDefined();
  });

  test('it takes no token without a seal for a signed one', async () => {
    const { publicKey } = await generateKeyPair('ES256');
    const { compact } = await forged('alg-none');
    await expect(jwtVerify(compact, publicKey)).rejects.toThrow(errors.JOSEError);
  });
});

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The last character of a signature has bits that are not used. */
function otherLetters(compact: string): string {
  const last = letters.indexOf(compact.at(-1) ?? '');
  return `${compact.slice(0, -1)}${letters[last ^ 1]}`;
}

/** The number of points on P-256 (FIPS 186-5): with (r, s), (r, order - s) is a signature too. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function otherSignature(compact: string): string {
  const [header, payload, signature = ''] = compact.split('.');
  const hex = Buffer.from(signature, 'base64url').toString('hex');
  const s = ORDER - BigInt(`0x${hex.slice(64)}`);
  const other = Buffer.from(hex.slice(0, 64) + s.toString(16).padStart(64, '0'), 'hex');
  return [header, payload, other.toString('base64url')].join('.');
}

describe.each([
  ['other letters for the same signature', otherLetters],
  ['the other signature of the pair', otherSignature],
])('a denylist, before a token with %s', async (_, respell) => {
  const trace = run(scenarioNamed('steal-then-logout'), models['stateless-jwt']);
  const { tokens, ring } = await attest(trace);
  const compact = tokens['t1'] ?? '';
  const respelled = respell(compact);
  const key = createLocalJWKSet({ keys: [{ ...ring['key-1'], kid: 'key-1', kty: 'EC' }] });
  const currentDate = new Date(0);

  test('jose believes both', async () => {
    const [listed, shown] = await Promise.all(
      [compact, respelled].map((token) => jwtVerify(token, key, { currentDate })),
    );
    expect(shown?.payload).toEqual(listed?.payload);
  });

  test('does not know it by its text, and does by its issuer and jti', async () => {
    const { payload } = await jwtVerify(compact, key, { currentDate });
    const byText = new Set([compact]);
    const byName = new Set([`${payload.iss} ${payload.jti}`]);
    const { iss, jti } = (await jwtVerify(respelled, key, { currentDate })).payload;
    expect(byText.has(respelled)).toBe(false);
    expect(byName.has(`${iss} ${jti}`)).toBe(true);
  });
});

/** What the careless checks of the witness rest on: what jose refuses by itself, and what the databases and paths of this world do. */
import { DatabaseSync } from 'node:sqlite';
import {
  base64url,
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

/** The same token in other letters: the last character of a signature has bits that are not used. */
describe('a token that is spelled otherwise', async () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const trace = run(scenarioNamed('steal-then-logout'), models['stateless-jwt'], {
    algorithm: 'ES256',
  });
  const { tokens, ring } = await attest(trace);
  const compact = tokens['t1'] ?? '';
  const last = letters.indexOf(compact.at(-1) ?? '');
  const respelled = `${compact.slice(0, -1)}${letters[last ^ 1]}`;
  const bytes = (token: string) =>
    Array.from(atob((token.split('.')[2] ?? '').replaceAll('-', '+').replaceAll('_', '/')));

  test('has other text and the same signature', () => {
    expect(respelled).not.toBe(compact);
    expect(bytes(respelled)).toEqual(bytes(compact));
  });

  test('is known to a list by its issuer and jti, and not by its text', async () => {
    const key = createLocalJWKSet({ keys: [{ ...ring['key-1'], kid: 'key-1', kty: 'EC' }] });
    const currentDate = new Date(0);
    const { payload } = await jwtVerify(compact, key, { currentDate });
    const said = await lenient(respelled, key, currentDate);
    const byText = new Set([compact]);
    const byName = new Set([`${payload.iss} ${payload.jti}`]);
    expect(byText.has(respelled)).toBe(false);
    expect(byName.has(`${said.iss} ${said.jti}`)).toBe(true);
  });
});

/** A checker that decodes before it verifies, as most do: the bits that are not used are dropped. */
async function lenient(
  token: string,
  key: ReturnType<typeof createLocalJWKSet>,
  currentDate: Date,
) {
  const [header, payload, signature = ''] = token.split('.');
  const same = base64url.encode(base64url.decode(signature));
  return (await jwtVerify([header, payload, same].join('.'), key, { currentDate })).payload;
}

/**
 * Turns symbolic tokens into genuine ones: the same header and claims, byte for byte, under a real
 * signature; or under none, or a false one, where the seal says so.
 */
import { base64url, CompactSign, type CryptoKey } from 'jose';
import { asText, isUnsigned } from '../choices/verifying-key.ts';
import type { Header, Token } from '../model/credential.ts';
import { jwkOf, type Keys, type Ring } from './keys.ts';
import { asPem, genuineHeader } from './planted.ts';

/** Finds the compact form of a token. */
export type Genuine = (token: Token) => string;

/** All keys of a run, by name. */
export type KeyRing = ReadonlyMap<string, Keys>;

export const ringOf = (keys: KeyRing): Ring =>
  Object.fromEntries([...keys].map(([name, each]) => [name, jwkOf(each)]));

const spelled = (token: Token): string => JSON.stringify(token);

export async function signAll(tokens: readonly Token[], keys: KeyRing): Promise<Genuine> {
  const distinct = new Map(tokens.map((token) => [spelled(token), token]));
  const ring = ringOf(keys);
  const signed = [...distinct].map(
    async ([name, token]) => [name, await sign(token, keys, ring)] as const,
  );
  const compacts = new Map(await Promise.all(signed));
  return (token) => {
    const compact = compacts.get(spelled(token));
    if (compact === undefined) throw new Error(`token ${token.claims.jti} was never signed`);
    return compact;
  };
}

async function sign({ header, claims, seal }: Token, keys: KeyRing, ring: Ring): Promise<string> {
  const shown = [genuineHeader(header, ring), claims].map(encode);
  if (isUnsigned(header)) return [...shown, ''].join('.');
  const [then, said] = JSON.parse(seal.over) as [Header, unknown];
  const compact = await new CompactSign(new TextEncoder().encode(JSON.stringify(said)))
    .setProtectedHeader({ ...genuineHeader(then, ring), alg: then.alg })
    .sign(await sealingKey(seal.key, keys));
  return [...shown, compact.split('.')[2]].join('.');
}

const encode = (part: unknown): string => base64url.encode(JSON.stringify(part));

/** A key of the run; or a text that is used as a secret: a public key's, or a mere guess. */
async function sealingKey(name: string, keys: KeyRing): Promise<CryptoKey | Uint8Array> {
  const own = keys.get(name);
  if (own) return own.signing;
  const copied = [...keys].find(([each]) => asText(each) === name)?.[1];
  return new TextEncoder().encode(copied ? await asPem(jwkOf(copied), copied.algorithm) : name);
}

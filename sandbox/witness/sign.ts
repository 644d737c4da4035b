/** Turns symbolic tokens into genuine ones: the same claims, byte for byte, under a real signature. */
import { base64url, CompactSign } from 'jose';
import { KEY, spellClaims } from '../choices/content.ts';
import { tokenHeader } from '../choices/spelling.ts';
import type { Jwt } from '../model/credential.ts';
import { type Keys, newKeys } from './keys.ts';

/** Finds the compact form of a token. */
export type Genuine = (token: Jwt) => string;

const spellToken = (token: Jwt): string => JSON.stringify(token);

export async function signAll(tokens: readonly Jwt[], keys: Keys): Promise<Genuine> {
  const distinct = new Map(tokens.map((token) => [spellToken(token), token]));
  const stranger = tokens.some(isForged) ? await newKeys(keys.algorithm) : keys;
  const signed = [...distinct].map(async ([spelled, token]) => {
    return [spelled, await sign(token, isForged(token) ? stranger : keys)] as const;
  });
  const compacts = new Map(await Promise.all(signed));
  return (token) => {
    const compact = compacts.get(spellToken(token));
    if (compact === undefined) throw new Error(`token ${token.claims.jti} was never signed`);
    return compact;
  };
}

/** A stranger's key stands for every key that is not the issuer's. */
const isForged = ({ seal }: Jwt): boolean => seal.key !== KEY;

async function sign({ claims, seal }: Jwt, { algorithm, signing }: Keys): Promise<string> {
  const compact = await new CompactSign(new TextEncoder().encode(seal.over))
    .setProtectedHeader(tokenHeader(algorithm))
    .sign(signing);
  const [header, , signature] = compact.split('.');
  return [header, base64url.encode(spellClaims(claims)), signature].join('.');
}

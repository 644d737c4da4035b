/** Real keys for one run: what signs its tokens, and what anyone needs to check them. */
import {
  base64url,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  generateSecret,
  importJWK,
  type JWK,
} from 'jose';
import type { Settings } from '../model/settings/index.ts';
import { WORDS } from './dictionary.ts';
import { demandWebCrypto } from './no-web-crypto.ts';

export type Algorithm = Settings['algorithm'];

/** HS256 has no public half: whoever can check a token can also make one. */
export type CheckingJwk = { publicJwk: JWK } | { secretJwk: JWK };

export type Keys = {
  algorithm: Algorithm;
  signing: CryptoKey | Uint8Array;
  checking: CheckingJwk;
};

/** What checks, by the key's name. */
export type Ring = Readonly<Record<string, JWK>>;

export async function newKeys(
  algorithm: Algorithm,
  hmacSecret: Settings['hmacSecret'] = 'random',
): Promise<Keys> {
  demandWebCrypto();
  if (algorithm === 'HS256') return hmacSecret === 'word' ? fromWord() : randomSecret();
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  return { algorithm, signing: privateKey, checking: { publicJwk: await exportJWK(publicKey) } };
}

async function randomSecret(): Promise<Keys> {
  const signing = await generateSecret('HS256', { extractable: true });
  return { algorithm: 'HS256', signing, checking: { secretJwk: await exportJWK(signing) } };
}

/** A word that somebody chose; it stands far down the list of those that are tried. */
function fromWord(): Keys {
  const signing = new TextEncoder().encode(WORDS.at(-1));
  const secretJwk = { kty: 'oct', k: base64url.encode(signing) };
  return { algorithm: 'HS256', signing, checking: { secretJwk } };
}

export const jwkOf = ({ checking }: Keys): JWK =>
  'publicJwk' in checking ? checking.publicJwk : checking.secretJwk;

export const checkingKey = (jwk: JWK, algorithm: Algorithm) => {
  demandWebCrypto();
  return importJWK(jwk, algorithm);
};

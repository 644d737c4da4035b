/** Real keys for one run: what signs its tokens, and what anyone needs to check them. */
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  generateSecret,
  importJWK,
  type JWK,
} from 'jose';
import type { Settings } from '../model/settings/index.ts';
import { demandWebCrypto } from './no-web-crypto.ts';

export type Algorithm = Settings['algorithm'];

/** HS256 has no public half: whoever can check a token can also make one. */
export type CheckingJwk = { publicJwk: JWK } | { secretJwk: JWK };

export type Keys = { algorithm: Algorithm; signing: CryptoKey; checking: CheckingJwk };

export async function newKeys(algorithm: Algorithm): Promise<Keys> {
  demandWebCrypto();
  if (algorithm === 'HS256') {
    const signing = await generateSecret(algorithm, { extractable: true });
    return { algorithm, signing, checking: { secretJwk: await exportJWK(signing) } };
  }
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  return { algorithm, signing: privateKey, checking: { publicJwk: await exportJWK(publicKey) } };
}

export const checkingKey = (checking: CheckingJwk, algorithm: Algorithm) => {
  demandWebCrypto();
  return importJWK('publicJwk' in checking ? checking.publicJwk : checking.secretJwk, algorithm);
};

/** What a careless checker finds where a forged token sends it: a thief's own key, each time. */

import type { CryptoKey, FlattenedJWSInput, JWK, JWTHeaderParameters } from 'jose';
import { createLocalJWKSet, EmbeddedJWK, errors, exportSPKI, importSPKI } from 'jose';
import { INJECTED, JKU, OWN_KEY, X5U } from '../choices/verifying-key.ts';
import type { Header } from '../model/credential.ts';
import { type Algorithm, checkingKey, type Ring } from './keys.ts';

export type Found = CryptoKey | Uint8Array;

/** The header as it travels: where our symbols name her key, her key itself. */
export function genuineHeader(header: Header, ring: Ring): Record<string, unknown> {
  const own = ring[OWN_KEY];
  if (header.jwk === OWN_KEY) return { ...header, jwk: own };
  return header.kid === INJECTED
    ? { ...header, kid: INJECTED.replace(OWN_KEY, JSON.stringify(own)) }
    : header;
}

type Parts = { header: JWTHeaderParameters; token: FlattenedJWSInput };

/** The key that a header brings along or points to; null where it does neither. */
export async function brought(
  { header, token }: Parts,
  ring: Ring,
  algorithm: Algorithm,
): Promise<Found | null> {
  const own = ring[OWN_KEY];
  if (!own) return null;
  if (header.jwk) {
    return algorithm === 'HS256'
      ? checkingKey(header.jwk as JWK, algorithm)
      : EmbeddedJWK(header, token);
  }
  if (header.jku === JKU) {
    const published = { ...own, kid: header.kid ?? '' };
    return algorithm === 'HS256'
      ? checkingKey(published, algorithm)
      : createLocalJWKSet({ keys: [published] })(header, token);
  }
  return header.x5u === X5U ? importSPKI(await asPem(own, algorithm), algorithm) : null;
}

/** The key that a query or a path leads to when the name is pasted into it; null where it is a name. */
export async function ledTo(kid: string, ring: Ring, algorithm: Algorithm): Promise<Found | null> {
  const jwk = injectedInto(kid) ?? fileAt(kid, ring);
  return jwk ? checkingKey(jwk, algorithm) : null;
}

/** `SELECT jwk FROM keys WHERE kid = '…'`: the name closes the quote, and brings the row itself. */
function injectedInto(kid: string): JWK | null {
  const row = /^x' UNION SELECT '(?<jwk>\{.*\})$/.exec(kid)?.groups?.jwk;
  return row ? (JSON.parse(row) as JWK) : null;
}

/** Keys lie in /srv/keys, and what users send in, in /srv/uploads. */
function fileAt(kid: string, ring: Ring): JWK | null {
  const { pathname } = new URL(`${encodeURI(kid)}.json`, 'file:///srv/keys/');
  return pathname === `/srv/uploads/${OWN_KEY}.json` ? (ring[OWN_KEY] ?? null) : null;
}

/** A public key as the text that stands in a file. */
export async function asPem(jwk: JWK, algorithm: Algorithm): Promise<string> {
  const key = await checkingKey(jwk, algorithm);
  if (key instanceof Uint8Array) throw new errors.JOSENotSupported('a secret has no PEM');
  return exportSPKI(key);
}

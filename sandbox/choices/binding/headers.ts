/** How binding shows in HTTP: the scheme of a token, the proof beside it, the nonce that is asked for. */
import { boundTo, type Credential } from '../../model/credential.ts';
import type { Proof } from '../../model/proof.ts';
import { addresses } from './addresses.ts';

/** A token that is bound says so by its scheme (RFC 9449, section 7.1). */
export const schemeOf = (credential: Credential): 'Bearer' | 'DPoP' =>
  boundTo(credential) === null ? 'Bearer' : 'DPoP';

/** A cookie’s renewal is signed in a header of its own (W3C Device Bound Session Credentials). */
export const proofLines = (credential: Credential, proof: Proof | null): string[] => {
  if (!proof) return [];
  const isCookie = credential.kind === 'session-id' && credential.bound?.untilMs != null;
  return [`${isCookie ? 'Secure-Session-Response' : 'DPoP'}: ${standIn(proof)}`];
};

export const nonceLines = (nonce: string | undefined): string[] =>
  nonce === undefined
    ? []
    : ['WWW-Authenticate: DPoP error="use_dpop_nonce"', `DPoP-Nonce: ${nonce}`];

/** `ath` and the coordinates of a P-256 key have 32 bytes each, its signature 64 (RFC 9449, section 4.2). */
const HASH = 'x'.repeat(43);
const KEY = { kty: 'EC', crv: 'P-256', x: HASH, y: HASH };
const HEADER = JSON.stringify({ typ: 'dpop+jwt', alg: 'ES256', jwk: KEY }).length;
const SIGNATURE = 64;

/** Of the length of a genuine proof, so that bytes can be counted. */
function standIn({ jti, iat, target, credential, nonce }: Proof): string {
  const claims = {
    jti,
    ...addresses[target],
    iat,
    ...(credential !== null && { ath: HASH }),
    ...(nonce !== null && { nonce }),
  };
  return [HEADER, JSON.stringify(claims).length, SIGNATURE]
    .map((bytes) => 'x'.repeat(Math.ceil((bytes * 4) / 3)))
    .join('.');
}

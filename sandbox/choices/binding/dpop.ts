/** Binding by DPoP: a token is worth nothing without a fresh proof made by its key (RFC 9449). */
import type { Ahead, KeyName, Need, Proof, ProofCheck } from '../../model/proof.ts';
import type { Refusal } from '../../model/refusal.ts';
import { type Ms, minutes, numericDate, seconds } from '../../model/time.ts';

/** How far a proof's `iat` may be from the server's clock, before or behind (section 11.1: seconds or minutes). */
export const PROOF_LIFE_MS = seconds(60);

/** How long the server gives out one nonce; the one before it is taken too (section 8.2). */
export const NONCE_LIFE_MS = minutes(1);

/** What a client can make proofs with: keys it holds, proofs signed ahead, one that was seen in passing. */
export type Means = {
  /** Everybody can make a key: this is the client's own. */
  own: KeyName;
  keys: readonly KeyName[];
  ahead: Ahead | null;
  captured: Proof | null;
};

type Stamp = { clockMs: Ms; jti: string; nonce: string | null };

/** The best proof that these means allow. Without any, a thief still tries her own key. */
export function prove(means: Means, need: Need, { clockMs, jti, nonce }: Stamp): Proof {
  const { own, keys, ahead, captured } = means;
  const signed = { jti, target: need.target, credential: need.credential };
  const iat = numericDate(clockMs);
  const fresh = (key: KeyName): Proof => ({ ...signed, key, iat, nonce });
  if (own === need.key || keys.includes(need.key)) return fresh(need.key);
  if (ahead && wasSigned(ahead, need)) {
    return { ...signed, key: ahead.key, iat, nonce: ahead.nonce };
  }
  return captured?.key === need.key ? captured : fresh(own);
}

/** A request to the token endpoint names no token, so it can be signed for long before (section 11.2). */
const wasSigned = (ahead: Ahead, { key, credential }: Need): boolean =>
  ahead.key === key && (credential === null || credential === ahead.credential);

/** Why a proof is refused, or null. The order is that of section 4.3. */
export function proofRefusal(proof: Proof | null, check: ProofCheck): Refusal | null {
  if (!proof) return 'dpop-proof-missing';
  if (proof.target !== check.target) return 'dpop-wrong-request';
  if (check.nonce && !isFresh(proof.nonce, check.clockMs)) return 'use-dpop-nonce';
  if (Math.abs(numericDate(check.clockMs) - proof.iat) > PROOF_LIFE_MS / seconds(1)) {
    return 'dpop-proof-stale';
  }
  if (proof.credential !== check.credential) return 'dpop-wrong-request';
  if (proof.key !== check.key) return 'dpop-wrong-key';
  return check.seen ? 'dpop-proof-replayed' : null;
}

const turn = (clockMs: Ms): number => Math.floor(clockMs / NONCE_LIFE_MS);
const spell = (at: number): string => `nonce-${at}`;

/** What the server gives out now. Nobody can tell the next one before. */
export const nonceAt = (clockMs: Ms): string => spell(turn(clockMs));

export const isFresh = (nonce: string | null, clockMs: Ms): boolean =>
  nonce === spell(turn(clockMs)) || nonce === spell(turn(clockMs) - 1);

/**
 * Proofs of possession, as symbols: who has a key can make one, and nobody else (RFC 9449, section 4.2).
 */
import type { Want } from './step.ts';
import type { Ms } from './time.ts';

/** A key pair. Its name also stands for the thumbprint that a credential bound to it holds. */
export type KeyName = string;

/** What a request is to: a page of the api, or the server that renews. */
export type Target = Want | 'token';

export type Proof = {
  key: KeyName;
  jti: string;
  /** The method and address that it was made for (`htm`, `htu`). */
  target: Target;
  /** The credential that goes with it (`ath`), by its handle; null at the token endpoint. */
  credential: string | null;
  /** When it was made, as a NumericDate. */
  iat: number;
  nonce: string | null;
};

/** Proofs that somebody had signed while she could: as many as she likes, dated as she likes. */
export type Ahead = { key: KeyName; credential: string | null; nonce: string | null };

/** What a proof is needed for: a credential (by its handle) that is bound to `key`. */
export type Need = { key: KeyName; target: Target; credential: string | null };

/**
 * What a server holds a proof against, by its own clock. `nonce`: whether it demands one; `seen`:
 * whether it had this very proof before.
 */
export type ProofCheck = Need & { clockMs: Ms; nonce: boolean; seen: boolean };

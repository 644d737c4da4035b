/** How a client proves that it has the key to what it shows. A bearer credential needs no proof. */
import { type Means, prove } from '../choices/binding/dpop.ts';
import { boundTo, type Credential, handleOf } from '../model/credential.ts';
import type { Proof, Target } from '../model/proof.ts';
import type { Ms } from '../model/time.ts';

/** `proofs`: how many it has made. `nonce`: the last one that a server gave it. */
export type Prover = {
  means: Means;
  proofs: number;
  lastProof: Proof | null;
  nonce: string | null;
};

export const newProver = (own: Means['own']): Prover => ({
  means: { own, keys: [], ahead: null, captured: null },
  proofs: 0,
  lastProof: null,
  nonce: null,
});

type Made = { proof: Proof | null; next: Partial<Pick<Prover, 'proofs' | 'lastProof'>> };

export function proofFor(
  { means, proofs, nonce }: Prover,
  credential: Credential,
  target: Target,
  clockMs: Ms,
): Made {
  const key = boundTo(credential);
  if (key === null) return { proof: null, next: {} };
  const shown = target === 'token' ? null : handleOf(credential);
  const jti = `${means.own}/${proofs + 1}`;
  const proof = prove(means, { key, target, credential: shown }, { clockMs, jti, nonce });
  return { proof, next: { proofs: proofs + 1, lastProof: proof } };
}

export function holdsKeyOf({ means }: Prover, credential: Credential): boolean {
  const key = boundTo(credential);
  return key !== null && (key === means.own || means.keys.includes(key));
}

/** How a server holds a proof against the key that a credential is bound to, and remembers it. */
import { nonceAt, PROOF_LIFE_MS, proofRefusal } from '../choices/binding/dpop.ts';
import { boundTo, type Credential, handleOf } from '../model/credential.ts';
import type { Effect } from '../model/effect.ts';
import type { Proof, Target } from '../model/proof.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';

/** `seenProofs`: until when each is remembered. */
export type Checker = { settings: Settings; seenProofs: Readonly<Record<string, Ms>> };

type Shown = { credential: Credential; proof: Proof | null; target: Target };

type Checked = {
  refusal: Refusal | null;
  /** Given out with the refusal, where it is what was missing. */
  given: { nonce?: string };
  next: Partial<Pick<Checker, 'seenProofs'>>;
  effects: Effect[];
};

const UNBOUND: Checked = { refusal: null, given: {}, next: {}, effects: [] };

export function checkProof(
  { settings, seenProofs }: Checker,
  { credential, proof, target }: Shown,
  clockMs: Ms,
): Checked {
  const key = boundTo(credential);
  if (key === null || settings.binding !== 'dpop') return UNBOUND;
  const check = {
    key,
    target,
    credential: target === 'token' ? null : handleOf(credential),
    clockMs,
    nonce: settings.dpopNonce,
    seen: settings.dpopReplayCheck && proof !== null && clockMs < (seenProofs[proof.jti] ?? 0),
  };
  const refusal = proofRefusal(proof, check);
  return {
    refusal,
    given: refusal === 'use-dpop-nonce' ? { nonce: nonceAt(clockMs) } : {},
    next: !refusal && proof && settings.dpopReplayCheck ? remember(seenProofs, proof, clockMs) : {},
    effects: [{ type: 'verify-proof', proof, check, refusal }],
  };
}

/** A proof is good for its life before its `iat` and after it: remembered for both. */
function remember(seenProofs: Checker['seenProofs'], { jti }: Proof, clockMs: Ms) {
  const live = Object.entries(seenProofs).filter(([, untilMs]) => clockMs < untilMs);
  const untilMs = clockMs + 2 * PROOF_LIFE_MS + 1_000;
  return { seenProofs: { ...Object.fromEntries(live), [jti]: untilMs } };
}

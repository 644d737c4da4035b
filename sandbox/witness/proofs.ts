/**
 * Genuine proofs of possession (RFC 9449): each key of a run is a real one, and each check is repeated.
 *
 * jose checks the signature, the type and the date; the rest is compared as section 4.3 says.
 */
import {
  base64url,
  type CryptoKey,
  calculateJwkThumbprint,
  EmbeddedJWK,
  errors,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTVerifyResult,
  jwtVerify,
  SignJWT,
} from 'jose';
import { addresses } from '../choices/binding/addresses.ts';
import { isFresh, PROOF_LIFE_MS } from '../choices/binding/dpop.ts';
import type { Effect } from '../model/effect.ts';
import type { KeyName, Proof } from '../model/proof.ts';
import type { Refusal } from '../model/refusal.ts';
import { EPOCH_SEC, seconds } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import type { Repeated } from './repeated.ts';

type ProofCheckEffect = Extract<Effect, { type: 'verify-proof' }>;

type Pair = { privateKey: CryptoKey; jwk: JWK; thumbprint: string };
type Pairs = ReadonlyMap<KeyName, Pair>;

/** The text of a credential, by its handle: genuine where it is a token. */
type TextOf = (handle: string) => string;

const ALGORITHM = 'ES256';
const TYPE = 'dpop+jwt';

export async function attestProofs(trace: Trace, textOf: TextOf): Promise<Repeated[]> {
  const checks = trace.entries.flatMap(({ effects }, entry) =>
    effects.flatMap((effect) => (effect.type === 'verify-proof' ? [{ entry, effect }] : [])),
  );
  const names = checks.flatMap(({ effect }) =>
    effect.proof ? [effect.check.key, effect.proof.key] : [],
  );
  const pairs: Pairs = new Map(
    await Promise.all([...new Set(names)].map(async (name) => [name, await newPair()] as const)),
  );
  return Promise.all(
    checks.map(async ({ entry, effect }): Promise<Repeated> => {
      const { proof, refusal } = effect;
      const said = proof ? await judged(proof, effect, pairs, textOf) : 'dpop-proof-missing';
      return {
        entry,
        token: proof?.jti ?? 'none',
        engine: refusal ?? 'ok',
        jose: said ?? 'ok',
        agrees: said === refusal,
      };
    }),
  );
}

async function newPair(): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const jwk = await exportJWK(publicKey);
  return { privateKey, jwk, thumbprint: await calculateJwkThumbprint(jwk) };
}

function pairOf(pairs: Pairs, name: KeyName): Pair {
  const pair = pairs.get(name);
  if (!pair) throw new Error(`key "${name}" was never made`);
  return pair;
}

/** `ath`: the hash of the credential that goes along. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64url.encode(new Uint8Array(digest));
}

async function sign(proof: Proof, pairs: Pairs, textOf: TextOf): Promise<string> {
  const { privateKey, jwk } = pairOf(pairs, proof.key);
  const { jti, iat, nonce, target, credential } = proof;
  const claims = {
    jti,
    ...addresses[target],
    iat,
    ...(credential !== null && { ath: await hashOf(textOf(credential)) }),
    ...(nonce !== null && { nonce }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, jwk })
    .sign(privateKey);
}

async function judged(
  proof: Proof,
  { check }: ProofCheckEffect,
  pairs: Pairs,
  textOf: TextOf,
): Promise<Refusal | null> {
  const compact = await sign(proof, pairs, textOf);
  const { htm, htu } = addresses[check.target];
  const signed = await verified(compact, check.clockMs, false);
  if (!signed) return 'bad-signature';
  const { payload, protectedHeader } = signed;
  if (payload['htm'] !== htm || payload['htu'] !== htu) return 'dpop-wrong-request';
  const nonce = typeof payload['nonce'] === 'string' ? payload['nonce'] : null;
  if (check.nonce && !isFresh(nonce, check.clockMs)) return 'use-dpop-nonce';
  if (!(await verified(compact, check.clockMs, true))) return 'dpop-proof-stale';
  const ath = check.credential === null ? undefined : await hashOf(textOf(check.credential));
  if (payload['ath'] !== ath) return 'dpop-wrong-request';
  const thumbprint = await calculateJwkThumbprint(protectedHeader.jwk ?? {});
  if (thumbprint !== pairOf(pairs, check.key).thumbprint) return 'dpop-wrong-key';
  return check.seen ? 'dpop-proof-replayed' : null;
}

/** The signature and type; and the date, where it is asked for. */
async function verified(
  compact: string,
  clockMs: number,
  dated: boolean,
): Promise<JWTVerifyResult | null> {
  const currentDate = new Date(seconds(EPOCH_SEC) + clockMs);
  const clockTolerance = PROOF_LIFE_MS / seconds(1);
  const age = dated ? { maxTokenAge: 0, clockTolerance } : {};
  try {
    return await jwtVerify(compact, EmbeddedJWK, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      currentDate,
      ...age,
    });
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

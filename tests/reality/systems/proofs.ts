/** Proofs of possession (RFC 9449): how a client makes one with its key, and what an api checks of it. */
import { createHash, randomUUID } from 'node:crypto';
import {
  calculateJwkThumbprint,
  EmbeddedJWK,
  exportJWK,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import type { Settings } from '#sandbox';

/** What a proof is made for; `token` goes with it, except where tokens are got. */
export type Request = { method: string; url: string; token?: string };

/** Keys of devices by name. A device that has none makes one, as anybody can. */
export type KeyRing = { proof(device: string, request: Request): Promise<string> };

export function keyRing(): KeyRing {
  const keys = new Map<string, Promise<GenerateKeyPairResult>>();
  return {
    proof: async (device, request) => {
      const pair = keys.get(device) ?? generateKeyPair('ES256', { extractable: true });
      keys.set(device, pair);
      return proofBy(await pair, request);
    },
  };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

async function proofBy(pair: GenerateKeyPairResult, { method, url, token }: Request) {
  const { kty = '', crv = '', x = '', y = '' } = await exportJWK(pair.publicKey);
  return new SignJWT({ htm: method, htu: url, ...(token && { ath: hashOf(token) }) })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: { kty, crv, x, y } })
    .setJti(randomUUID())
    .setIssuedAt()
    .sign(pair.privateKey);
}

export type ProofCheck = (proof: string, bound: JWTPayload, request: Request) => Promise<boolean>;

/** A token without a thumbprint is anybody's who has it. */
export function proofCheck({ dpopReplayCheck }: Settings): ProofCheck {
  const seen = new Set<string>();
  return async (proof, { cnf }, { method, url, token = '' }) => {
    if (!cnf) return true;
    try {
      const options = { typ: 'dpop+jwt', algorithms: ['ES256'], maxTokenAge: 60 };
      const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, options);
      const { htm, htu, ath, jti = '' } = payload;
      const key = await calculateJwkThumbprint(protectedHeader.jwk ?? {});
      const fits =
        htm === method && htu === url && ath === hashOf(token) && key === thumbprintIn(cnf);
      const isReplay = dpopReplayCheck && seen.has(jti);
      seen.add(jti);
      return fits && !isReplay;
    } catch {
      return false;
    }
  };
}

const thumbprintIn = (cnf: unknown): unknown =>
  typeof cnf === 'object' && cnf !== null && 'jkt' in cnf ? cnf.jkt : null;

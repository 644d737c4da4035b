/** What a traded token says: the same user and session, one service, a shorter life, and who acts. */
import type { Claims, Credential } from '../model/credential.ts';
import type { Settings } from '../model/settings/index.ts';
import { type Ms, numericDate } from '../model/time.ts';
import { BILLING, ISSUER } from './content.ts';

/** The service that trades tokens, by its own name at the issuer. */
const ACTOR = 'api';

/** It never outlives the token that it was given for. */
export function exchangedClaims(
  { sub, sid, exp: subjectDies }: Claims,
  jti: string,
  clockMs: Ms,
  { exchangeTtlMs }: Pick<Settings, 'exchangeTtlMs'>,
): Claims {
  const iat = numericDate(clockMs);
  const exp = Math.min(iat + exchangeTtlMs / 1_000, subjectDies);
  const act = { sub: ACTOR };
  return { iss: ISSUER, sub, aud: BILLING, client_id: ACTOR, act, sid, jti, iat, exp };
}

export const isExchanged = (credential: Credential): boolean =>
  credential.kind === 'jwt' && credential.claims.act !== undefined;

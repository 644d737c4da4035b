/** Content: what a credential says, and how a checker comes to believe it. */
import type { Claims, Jwt, Sid } from '../model/credential.ts';
import type { TokenCheck } from '../model/effect.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';
import { fromNumericDate, type Ms, numericDate } from '../model/time.ts';

export const ISSUER = 'https://login.app.example';
export const AUDIENCE = 'https://api.app.example';
export const KEY = 'key-1';

/** What a seal is over: the claims, spelled one way only. */
export const spellClaims = (claims: Claims): string => JSON.stringify(claims);

/** Makes a token that only the holder of `key` can make. */
export const seal = (claims: Claims, key: string): Jwt => ({
  kind: 'jwt',
  claims,
  seal: { key, over: spellClaims(claims) },
});

/** The claims of a new access token, by the issuer's clock in whole seconds (RFC 9068, section 2.2). */
export function newClaims(
  { sid, user, jti }: { sid: Sid; user: string; jti: string },
  clockMs: Ms,
  settings: Settings,
): Claims {
  const iat = numericDate(clockMs);
  const exp = iat + settings.accessTtlMs / 1_000;
  return { iss: ISSUER, sub: user, aud: AUDIENCE, client_id: 'web', sid, jti, iat, exp };
}

/**
 * Why a token is not believed, or null. The order is jose's: signature, issuer, audience, expiry.
 * A token is dead from `exp` on, not after it (RFC 7519, section 4.1.4).
 */
export function tokenRefusal({ claims, seal }: Jwt, check: TokenCheck): Refusal | null {
  if (seal.key !== KEY || seal.over !== spellClaims(claims)) return 'bad-signature';
  if (claims.iss !== check.issuer) return 'wrong-issuer';
  if (claims.aud !== check.audience) return 'wrong-audience';
  return check.clockMs >= diesAt(claims, check.leewayMs) ? 'token-expired' : null;
}

/** When a checker's clock starts to refuse a token. */
export const diesAt = ({ exp }: Claims, leewayMs: Ms): Ms => fromNumericDate(exp) + leewayMs;

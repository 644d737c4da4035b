/** Content: what a credential says, and how a checker comes to believe it. */
import type { Claims, Header, Sid, Signed, Token } from '../model/credential.ts';
import type { TokenCheck } from '../model/effect.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';
import { fromNumericDate, type Ms, numericDate } from '../model/time.ts';
import { asText, isUnsigned, keyFor } from './verifying-key.ts';

export const ISSUER = 'https://login.app.example';
export const AUDIENCE = 'https://api.app.example';
/** The service that an api asks for invoices. */
export const BILLING = 'https://billing.app.example';

export const KEY = 'key-1';

/** The kind of every access token (RFC 9068, section 2.1). */
const TYPE = 'at+jwt';

/** The protected header of an access token (RFC 9068, section 2.1). */
export const tokenHeader = (
  algorithm: Settings['algorithm'],
  kid = KEY,
  typ: string = TYPE,
): Header => ({
  alg: algorithm,
  typ,
  kid,
});

/** What a seal is over: header and claims, spelled one way only. */
export const spellToken = ({
  header,
  claims,
}: Pick<Signed<unknown>, 'header' | 'claims'>): string => JSON.stringify([header, claims]);

/** Makes a token that only the holder of `key` can make. */
export const seal = <Said>(claims: Said, key: string, header: Header): Signed<Said> => ({
  kind: 'jwt',
  header,
  claims,
  seal: { key, over: spellToken({ header, claims }) },
});

/** The claims of a new access token, by the issuer's clock in whole seconds (RFC 9068, section 2.2). */
export function newClaims(
  { sid, user, jti }: { sid: Sid; user: string; jti: string },
  clockMs: Ms,
  { accessTtlMs, onward }: Pick<Settings, 'accessTtlMs' | 'onward'>,
): Claims {
  const iat = numericDate(clockMs);
  const exp = iat + accessTtlMs / 1_000;
  const aud = onward === 'forward' ? [AUDIENCE, BILLING] : AUDIENCE;
  return { iss: ISSUER, sub: user, aud, client_id: 'web', sid, jti, iat, exp };
}

/** What an api demands of a token, by its settings. */
export const checkBy = (
  { checks, algorithm, leewayMs }: Settings,
  keys: readonly string[],
  clockMs: Ms,
  audience: string = AUDIENCE,
): TokenCheck => ({
  checks,
  algorithm,
  keys,
  type: TYPE,
  issuer: ISSUER,
  audience,
  clockMs,
  leewayMs,
});

/**
 * Why a token is not believed, or null. The order is jose's: algorithm, key, signature, type, issuer,
 * audience, expiry. A token is dead from `exp` on, not after it (RFC 7519, section 4.1.4).
 */
export function tokenRefusal(token: Token, check: TokenCheck): Refusal | null {
  const { header, claims } = token;
  const demands = (each: TokenCheck['checks'][number]) => check.checks.includes(each);
  const unsealed = sealRefusal(token, check);
  if (unsealed) return unsealed;
  if (demands('type') && header.typ !== check.type) return 'wrong-type';
  if (demands('issuer') && claims.iss !== check.issuer) return 'wrong-issuer';
  if (demands('audience') && ![claims.aud].flat().includes(check.audience)) return 'wrong-audience';
  return check.clockMs >= diesAt(claims, check.leewayMs) ? 'token-expired' : null;
}

/** Whoever takes the algorithm from the header lets the token say how it is to be checked. */
function sealRefusal(token: Token, check: TokenCheck): Refusal | null {
  const { header, seal } = token;
  const { checks, algorithm } = check;
  if (checks.includes('algorithm') && header.alg !== algorithm) return 'algorithm-not-allowed';
  if (checks.includes('not-none') && header.alg === 'none') return 'algorithm-not-allowed';
  if (!checks.includes('signature') || isUnsigned(header)) return null;
  const key = keyFor(header, check);
  if (key === null) return 'unknown-key';
  const used = header.alg === 'HS256' && algorithm !== 'HS256' ? asText(key) : key;
  return seal.key === used && seal.over === spellToken(token) ? null : 'bad-signature';
}

/** When a checker's clock starts to refuse a token. */
export const diesAt = ({ exp }: Pick<Claims, 'exp'>, leewayMs: Ms): Ms =>
  fromNumericDate(exp) + leewayMs;

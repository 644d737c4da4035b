/** Lets jose check one genuine token at one moment of virtual time, as strictly or as carelessly as asked. */
import {
  base64url,
  decodeProtectedHeader,
  errors,
  type JWTVerifyGetKey,
  jwtVerify,
  UnsecuredJWT,
} from 'jose';
import { isUnsigned } from '../choices/verifying-key.ts';
import type { TokenCheck } from '../model/effect.ts';
import type { Refusal } from '../model/refusal.ts';
import { EPOCH_SEC, seconds } from '../model/time.ts';
import { checkingKey, type Ring } from './keys.ts';
import { demandWebCrypto } from './no-web-crypto.ts';
import { asPem, brought, ledTo } from './planted.ts';

/** `code`: `ok`, or jose's error code. `refusal`: what it means in our words; undefined where we have none. */
export type Answer = { code: string; refusal: Refusal | null | undefined };

export async function ask(compact: string, ring: Ring, check: TokenCheck): Promise<Answer> {
  try {
    await verify(compact, ring, check);
    return { code: 'ok', refusal: null };
  } catch (error) {
    if (error instanceof errors.JOSEError) return { code: error.code, refusal: refusalOf(error) };
    throw error;
  }
}

export type GenuineCheck = TokenCheck & { compact: string; ring: Ring };

/** Checks a token again, anywhere: `ok`, or jose's error code. */
export async function checkToken({ compact, ring, ...check }: GenuineCheck): Promise<string> {
  demandWebCrypto();
  const { code } = await ask(compact, ring, check);
  return code;
}

/** Whoever believes a header that says none, or looks at no signature at all, reads what anyone can write. */
async function verify(compact: string, ring: Ring, check: TokenCheck): Promise<void> {
  const demands = demandsOf(check);
  const { checks, algorithm } = check;
  if (checks.includes('signature') && checks.includes('algorithm')) {
    await jwtVerify(compact, keyFinder(ring, check), { ...demands, algorithms: [algorithm] });
    return;
  }
  const header = decodeProtectedHeader(compact);
  const alg = header.alg ?? '';
  const refused = checks.includes('algorithm') ? alg !== algorithm : isRefusedNone(alg, check);
  if (refused) throw new errors.JOSEAlgNotAllowed('"alg" Header Parameter value not allowed');
  if (checks.includes('signature') && !isUnsigned({ alg })) {
    await jwtVerify(compact, keyFinder(ring, check), demands);
  } else {
    const head = base64url.encode(JSON.stringify({ ...header, alg: 'none' }));
    UnsecuredJWT.decode(`${head}.${compact.split('.')[1]}.`, demands);
  }
}

const isRefusedNone = (alg: string, { checks }: TokenCheck): boolean =>
  checks.includes('not-none') && alg === 'none';

/** jose counts leeway in whole seconds and would round a fraction up. */
function demandsOf({ checks, type, issuer, audience, clockMs, leewayMs }: TokenCheck) {
  const clockTolerance = leewayMs / seconds(1);
  if (!Number.isInteger(clockTolerance)) throw new Error('leeway must be whole seconds');
  return {
    ...(checks.includes('type') && { typ: type }),
    ...(checks.includes('issuer') && { issuer }),
    ...(checks.includes('audience') && { audience }),
    currentDate: new Date(seconds(EPOCH_SEC) + clockMs),
    clockTolerance,
  };
}

/** By name among the trusted keys; or wherever the header leads. HS256 takes any key's text for a secret. */
function keyFinder(ring: Ring, { checks, keys, algorithm }: TokenCheck): JWTVerifyGetKey {
  return async (header, token) => {
    const { kid = '', alg } = header;
    const astray =
      (!checks.includes('key-source') && (await brought({ header, token }, ring, algorithm))) ||
      (!checks.includes('kid') && (await ledTo(kid, ring, algorithm)));
    if (astray) return astray;
    const jwk = keys.includes(kid) ? ring[kid] : undefined;
    if (!jwk) throw new errors.JWKSNoMatchingKey();
    return alg === 'HS256' && algorithm !== 'HS256'
      ? new TextEncoder().encode(await asPem(jwk, algorithm))
      : checkingKey(jwk, algorithm);
  };
}

function refusalOf(error: errors.JOSEError): Refusal | undefined {
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm-not-allowed';
  if (error instanceof errors.JWKSNoMatchingKey) return 'unknown-key';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'bad-signature';
  if (error instanceof errors.JWTExpired) return 'token-expired';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return undefined;
  return ({ typ: 'wrong-type', iss: 'wrong-issuer', aud: 'wrong-audience' } as const)[error.claim];
}

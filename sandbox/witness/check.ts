/** Lets jose check one genuine token at one moment of virtual time. */
import { errors, jwtVerify } from 'jose';
import { tokenHeader } from '../choices/spelling.ts';
import type { TokenCheck } from '../model/effect.ts';
import type { Refusal } from '../model/refusal.ts';
import { EPOCH_SEC, seconds } from '../model/time.ts';
import { type Algorithm, type CheckingJwk, checkingKey } from './keys.ts';

type Key = Awaited<ReturnType<typeof checkingKey>>;

/** `code`: `ok`, or jose's error code. `refusal`: what it means in our words; undefined where we have none. */
export type Answer = { code: string; refusal: Refusal | null | undefined };

/** jose counts leeway in whole seconds and would round a fraction up. */
export async function ask(
  compact: string,
  { key, algorithm }: { key: Key; algorithm: Algorithm },
  { issuer, audience, clockMs, leewayMs }: TokenCheck,
): Promise<Answer> {
  const clockTolerance = leewayMs / seconds(1);
  if (!Number.isInteger(clockTolerance)) throw new Error('leeway must be whole seconds');
  const { typ } = tokenHeader(algorithm);
  const currentDate = new Date(seconds(EPOCH_SEC) + clockMs);
  const demands = { algorithms: [algorithm], typ, issuer, audience, currentDate, clockTolerance };
  try {
    await jwtVerify(compact, key, demands);
    return { code: 'ok', refusal: null };
  } catch (error) {
    if (error instanceof errors.JOSEError) return { code: error.code, refusal: refusalOf(error) };
    throw error;
  }
}

export type GenuineCheck = CheckingJwk & TokenCheck & { compact: string; algorithm: Algorithm };

/** Checks a token again, anywhere: `ok`, or jose's error code. */
export async function checkToken({ compact, algorithm, ...rest }: GenuineCheck): Promise<string> {
  const key = await checkingKey(rest, algorithm);
  const { code } = await ask(compact, { key, algorithm }, rest);
  return code;
}

function refusalOf(error: errors.JOSEError): Refusal | undefined {
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'bad-signature';
  if (error instanceof errors.JWTExpired) return 'token-expired';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return undefined;
  return ({ iss: 'wrong-issuer', aud: 'wrong-audience' } as const)[error.claim];
}

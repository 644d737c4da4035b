/** A check of a token, made again by the reader's browser: what it found, and whether the simulation agrees. */
import {
  checkBy,
  type Entry,
  handleOf,
  type Refusal,
  type Settings,
  sayDuration,
  type Token,
  type Trace,
} from '#sandbox';
import { clockSeconds } from './clock.ts';

/** What a check looked at. `refusal`: the simulation's own answer; undefined where it did not ask. */
export type Check = ReturnType<typeof checkBy> & { refusal: Refusal | null | undefined };

/** The check that was made of a token in these entries; or the one that an api would have made then. */
export function checkOf(trace: Trace, entries: readonly Entry[], token: Token): Check {
  const made = entries
    .flatMap(({ effects }) => effects)
    .find((effect) => effect.type === 'verify' && handleOf(effect.token) === handleOf(token));
  if (made?.type === 'verify') return { ...made.check, refusal: made.refusal };
  const { iss: issuer, aud } = token.claims;
  const [audience = ''] = [aud].flat();
  const { kid } = token.header;
  const skewMs = trace.cast.find(({ role }) => role === 'api')?.skewMs ?? 0;
  const clockMs = (entries[0]?.atMs ?? 0) + skewMs;
  const usual = checkBy(trace.settings, [kid], clockMs);
  return { ...usual, type: token.header.typ, issuer, audience, refusal: undefined };
}

/** jose's code for each answer of the simulation that is about a token itself. */
const codes: Partial<Record<Refusal | 'ok', string>> = {
  ok: 'ok',
  'bad-signature': 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'algorithm-not-allowed': 'ERR_JOSE_ALG_NOT_ALLOWED',
  'unknown-key': 'ERR_JWKS_NO_MATCHING_KEY',
  'wrong-type': 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'wrong-issuer': 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'wrong-audience': 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'token-expired': 'ERR_JWT_EXPIRED',
};

const meanings: Readonly<Record<string, string>> = {
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'the signature does not fit',
  ERR_JOSE_ALG_NOT_ALLOWED: 'its algorithm is not allowed',
  ERR_JWKS_NO_MATCHING_KEY: 'no trusted key has its name',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'a claim is not what was demanded',
  ERR_JWT_EXPIRED: 'exp has passed',
};

export function agrees(code: string, { refusal }: Check): boolean {
  return refusal === undefined || codes[refusal ?? 'ok'] === code;
}

/** `code`: `ok`, or the error code of jose. */
export function browserSays(code: string, algorithm: Settings['algorithm'], check: Check): string {
  if (code !== 'ok') {
    return `Refused just now by your browser: ${meanings[code] ?? 'not a good token'} (${code}).`;
  }
  return `Verified just now by your browser: ${algorithm} signature good, not expired at ${when(check)}.`;
}

export function simulationSays(check: Check): string {
  const { refusal } = check;
  if (refusal === undefined) return 'The simulation had no reason to check it here.';
  const said = refusal === null ? 'signature, issuer, audience and exp are good' : refusal;
  return `The simulation checked the token at ${when(check)}: ${said}.`;
}

function when({ clockMs, leewayMs }: Check): string {
  const leeway = leewayMs === 0 ? '' : `, with ${sayDuration(leewayMs)} of leeway`;
  return `${clockSeconds(clockMs)}${leeway}`;
}

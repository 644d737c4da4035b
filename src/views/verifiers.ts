/** Three apis that check the same token with more or less care, and what each makes of one that was changed. */
import type { Settings } from '#sandbox';
import { decode } from './base64url.ts';

type Checks = Settings['checks'];

export type Answer = { letIn: boolean; says: string };

export type Verifier = { id: string; name: string; says: string; checks: Checks };

/** From the one that trusts most to the one that trusts least. */
export const verifiersOf = (all: Checks): Verifier[] => [
  {
    id: 'decodes',
    name: 'It decodes',
    says: 'reads the payload and looks at the clock; nobody thought of the signature',
    checks: [],
  },
  {
    id: 'believes',
    name: 'It believes the header',
    says: 'checks the signature by whichever algorithm the token names',
    checks: all.filter((check) => check !== 'algorithm' && check !== 'not-none'),
  },
  {
    id: 'decides',
    name: 'It decides for itself',
    says: 'knows one algorithm, its keys, one issuer and itself, before it looks',
    checks: all,
  },
];

const refused: Readonly<Record<string, string>> = {
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'the signature does not fit',
  ERR_JOSE_ALG_NOT_ALLOWED: 'its algorithm is not allowed',
  ERR_JWKS_NO_MATCHING_KEY: 'no trusted key has its name',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'a claim is not what was demanded',
  ERR_JWT_EXPIRED: 'its time has passed',
};

/** `code`: `ok`, or jose’s error code; `compact`: the token as it was shown. */
export const answerTo = (code: string, compact: string): Answer =>
  code === 'ok'
    ? { letIn: true, says: `Let in as ${subjectOf(compact)}` }
    : { letIn: false, says: `Refused: ${refused[code] ?? 'no good token'}` };

function subjectOf(compact: string): string {
  const [, payload = ''] = compact.split('.');
  return String(JSON.parse(decode(payload)).sub);
}

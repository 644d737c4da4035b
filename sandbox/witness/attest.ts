/**
 * The witness signs every token of a trace under real keys, and lets jose repeat every check of one.
 *
 * It repeats the token's own part of a decision: a token on a denylist is still valid to jose.
 */
import { handleOf } from '../model/credential.ts';
import type { Trace } from '../model/trace.ts';
import type { Attested } from '../model/verdict.ts';
import { ask } from './check.ts';
import { type Algorithm, type CheckingJwk, type Keys, newKeys, type Ring } from './keys.ts';
import { attestProofs } from './proofs.ts';
import type { Repeated } from './repeated.ts';
import { ringOf } from './sign.ts';
import { checksIn, genuineTokens, keyRing, tokensIn } from './tokens.ts';

/** What the witness saw. Plain data, but for ES256 not the same twice: its signatures are drawn. */
export type Attestation = CheckingJwk &
  Attested & {
    algorithm: Algorithm;
    /** What checks, by the key's name. */
    ring: Ring;
    /** The genuine token for each `jti`. */
    tokens: Readonly<Record<string, string>>;
    checks: readonly Repeated[];
    proofs: readonly Repeated[];
  };

export async function attest(trace: Trace, keys?: Keys): Promise<Attestation> {
  const { algorithm } = trace.settings;
  const own = keys ?? (await newKeys(algorithm, trace.settings.hmacSecret));
  if (own.algorithm !== algorithm)
    throw new Error(`this run signs with ${algorithm}, the keys are for ${own.algorithm}`);

  const tokens = tokensIn(trace);
  const held = await keyRing(trace, own);
  const ring = ringOf(held);
  const genuine = await genuineTokens(trace, held);
  const checks = await Promise.all(
    checksIn(trace).map(async ({ entry, token, check, refusal }): Promise<Repeated> => {
      const answer = await ask(genuine(token), ring, check);
      const agrees = answer.refusal === refusal;
      return { entry, token: handleOf(token), engine: refusal ?? 'ok', jose: answer.code, agrees };
    }),
  );
  const texts = Object.fromEntries(tokens.map((token) => [handleOf(token), genuine(token)]));
  const proofs = await attestProofs(trace, (handle) => texts[handle] ?? handle);
  const all = [...checks, ...proofs];
  return {
    algorithm,
    ...own.checking,
    ring,
    tokens: texts,
    checks,
    proofs,
    checked: all.length,
    agreed: all.filter(({ agrees }) => agrees).length,
  };
}

/** One disagreement is an error: of the engine's, or of the witness's. */
export function demandAgreement({ checks, proofs, checked, agreed }: Attestation): Attested {
  const odd = [...checks, ...proofs].find(({ agrees }) => !agrees);
  if (!odd) return { checked, agreed };
  const { entry, token, engine, jose } = odd;
  throw new Disagreement(
    `at entry ${entry} the engine says "${engine}" of token ${token}, jose says "${jose}"`,
  );
}

export class Disagreement extends Error {
  override name = 'Disagreement';
}

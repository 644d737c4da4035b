/** What binding promises: how long stolen things are of use to somebody without their key. */
import { boundTo, type Credential } from '../../model/credential.ts';
import type { Ahead, KeyName, Proof } from '../../model/proof.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import { NONCE_LIFE_MS, PROOF_LIFE_MS } from './dpop.ts';

/** One theft: what was taken, when, and what came with it to prove it with. */
export type Theft = {
  credential: Credential;
  stolenMs: Ms;
  ahead: Ahead | null;
  captured: Proof | null;
};

/** Until when, by the world's clock; infinity where no key is needed, or the thief has it. */
export function usableUntilMs(theft: Theft, keys: readonly KeyName[], settings: Settings): Ms {
  const { credential, stolenMs } = theft;
  const key = boundTo(credential);
  if (key === null || keys.includes(key)) return Number.POSITIVE_INFINITY;
  const value = credential.kind === 'session-id' ? credential.bound?.untilMs : null;
  return value == null ? stolenMs + proofsMs(theft, settings) : value + onTheWayMs(settings);
}

/** A nonce or a proof counts by the clock of the server that takes it. */
function proofsMs({ ahead, captured }: Theft, { dpopNonce, skewMs }: Settings): Ms {
  if (ahead && !dpopNonce) return Number.POSITIVE_INFINITY;
  const behindMs = Math.max(0, skewMs);
  if (ahead) return 2 * NONCE_LIFE_MS + behindMs;
  return captured ? 2 * PROOF_LIFE_MS + behindMs : 0;
}

/**
 * The longest that any value of a cookie is taken after its session has ended. Only where nobody can
 * come by a key that renews it: out of a device, or by a login that is passed on.
 */
export const longestValueMs = (settings: Settings): Ms =>
  settings.binding === 'dbsc' &&
  settings.deviceKey === 'hardware' &&
  settings.authenticator === 'passkey'
    ? settings.hopMs + settings.boundCookieTtlMs + onTheWayMs(settings)
    : Number.POSITIVE_INFINITY;

const onTheWayMs = ({ edge, hopMs }: Settings): Ms => (edge === 'none' ? 0 : hopMs);

/** Ending by refresh: the family of refresh tokens ends, and access tokens are left to expire. */
import type { ActorName } from '../../model/actor.ts';
import type { Sid } from '../../model/credential.ts';
import type { KeyName } from '../../model/proof.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';

/** A session that the issuer remembers, and all refresh tokens that descend from its login. A replaced one has the moment of its replacement. */
export type Family = {
  sid: Sid;
  user: string;
  device: ActorName;
  key: KeyName | null;
  startedMs: Ms;
  ended: boolean;
  tokens: Readonly<Record<string, { replacedMs: Ms | null }>>;
};

/** Why a refresh token is refused, or null. Reuse after the grace period is a refusal of its own. */
export function refreshRefusal(
  family: Family | undefined,
  id: string,
  clockMs: Ms,
  settings: Settings,
): Refusal | null {
  const token = family?.tokens[id];
  if (!family || !token) return 'unknown-refresh-token';
  if (family.ended) return 'refresh-family-ended';
  if (clockMs >= family.startedMs + settings.refreshTtlMs) return 'refresh-expired';
  if (token.replacedMs !== null && clockMs >= token.replacedMs + settings.reuseGraceMs) {
    return 'refresh-reused';
  }
  return null;
}

/** Replaces one refresh token by the next (RFC 9700, section 4.14.2). The first use starts its grace period. */
export function rotate(family: Family, used: string, next: string, clockMs: Ms): Family {
  const replacedMs = family.tokens[used]?.replacedMs ?? clockMs;
  return {
    ...family,
    tokens: { ...family.tokens, [used]: { replacedMs }, [next]: { replacedMs: null } },
  };
}

/** Sealed content: the whole session travels in the cookie, and only its server can read it. */
import type { Sealed } from '../model/credential.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';

/**
 * Why an unsealed session is refused, or null. If rolling, each answer seals it anew and an unused
 * one dies of its idle timeout; otherwise it lives out the life it was sealed with. The leeway is added to both.
 */
export function sealedRefusal(
  { startedMs, sealedMs }: Sealed,
  clockMs: Ms,
  { absoluteTimeoutMs, idleTimeoutMs, rolling, leewayMs }: Settings,
): Refusal | null {
  const forgivenMs = clockMs - leewayMs;
  if (forgivenMs >= startedMs + absoluteTimeoutMs) return 'sealed-expired';
  return rolling && forgivenMs >= sealedMs + idleTimeoutMs ? 'idle-timeout' : null;
}

export const resealed = (cookie: Sealed, id: string, sealedMs: Ms): Sealed => ({
  ...cookie,
  id,
  sealedMs,
});

/**
 * Binding by device: a cookie whose value the server takes for a short time only, and renews for
 * whoever signs with the device's key (W3C Device Bound Session Credentials).
 *
 * A copy needs no key: it works until the server stops taking that value.
 */
import type { AccessCredential, SessionId } from '../../model/credential.ts';
import type { KeyName } from '../../model/proof.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';

/** The next value of a bound cookie: the same session, and a time of its own. */
export const renewedValue = (
  session: SessionId,
  key: KeyName,
  clockMs: Ms,
  { boundCookieTtlMs }: Settings,
): SessionId => ({ ...session, bound: { key, untilMs: clockMs + boundCookieTtlMs } });

export const valueRefusal = (credential: AccessCredential, clockMs: Ms): Refusal | null =>
  hasRunOut(credential, clockMs) ? 'bound-cookie-expired' : null;

/** The browser drops it at the same moment (Max-Age), and renews before it asks anything. */
export const hasRunOut = (credential: AccessCredential, clockMs: Ms): boolean =>
  credential.kind === 'session-id' &&
  credential.bound?.untilMs != null &&
  clockMs >= credential.bound.untilMs;

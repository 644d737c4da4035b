/**
 * Binding by device: a cookie whose value the server takes for a short time only, and renews for
 * whoever signs with the device's key (W3C Device Bound Session Credentials).
 *
 * A copy needs no key: it works until the server stops taking that value.
 */
import type { AccessCredential } from '../../model/credential.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Ms } from '../../model/time.ts';

export const valueRefusal = (credential: AccessCredential, clockMs: Ms): Refusal | null =>
  hasRunOut(credential, clockMs) ? 'bound-cookie-expired' : null;

/** The browser drops it at the same moment (Max-Age), and renews before it asks anything. */
export const hasRunOut = (credential: AccessCredential, clockMs: Ms): boolean =>
  credential.kind === 'session-id' &&
  credential.bound?.untilMs != null &&
  clockMs >= credential.bound.untilMs;

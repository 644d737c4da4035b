/** Step-up: sensitive acts ask who is there, and a copied credential cannot say (OWASP ASVS 5.0, 7.5.1 and 7.5.3). */
import type { Call, Scope } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';

/** `proven`: the person has just given her password for this one request. */
export const stepUpRefusal = (
  { stepUp }: Settings,
  { wants, proven }: Pick<Call, 'wants' | 'proven'>,
): Refusal | null => (stepUp && wants === 'transfer' && !proven ? 'step-up-needed' : null);

/** Ending other sessions is sensitive; leaving is not. */
export const lacksStepUp = (
  { stepUp }: Settings,
  { scope, proven }: { scope: Scope; proven?: true },
): boolean => stepUp && scope !== 'this' && !proven;

/** What whoever asked without a password is told. */
export const notSignedOut = { type: 'not-signed-out', why: 'step-up-needed' } as const;

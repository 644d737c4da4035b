/** Signing in: the user herself, or a thief who knows her password and nothing else. */
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';

/** Who may not sign in at all, who no longer administers, and when each user last chose a password. */
export type Accounts = {
  disabled: readonly string[];
  demoted: readonly string[];
  passwords: Readonly<Record<string, Ms>>;
};

export const NO_ACCOUNTS: Accounts = { disabled: [], demoted: [], passwords: {} };

/** `learnedMs`: when a thief got to know the password; null for the user herself. */
export function signInRefusal(
  { disabled, passwords }: Accounts,
  { user, learnedMs }: { user: string; learnedMs: Ms | null },
  { authenticator }: Settings,
): Refusal | null {
  if (disabled.includes(user)) return 'user-disabled';
  if (learnedMs === null) return null;
  if (authenticator !== 'password') return 'second-factor-missing';
  const chosenMs = passwords[user];
  return chosenMs !== undefined && chosenMs > learnedMs ? 'wrong-password' : null;
}

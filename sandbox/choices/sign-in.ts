/** Signing in: the user herself, or a thief who knows her password and nothing else. */
import type { Of } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';

/**
 * Who may not sign in at all, who no longer administers, when each user last chose a password, and
 * whose present one somebody else chose.
 */
export type Accounts = {
  disabled: readonly string[];
  demoted: readonly string[];
  passwords: Readonly<Record<string, Ms>>;
  takenOver: readonly string[];
};

export const NO_ACCOUNTS: Accounts = { disabled: [], demoted: [], passwords: {}, takenOver: [] };

/** What an order from elsewhere changes: a user is disabled, or has a new password. */
export function ordered(
  { disabled, passwords, takenOver }: Accounts,
  { by, user, takenOver: isTaken = false }: Pick<Of<'order'>, 'by' | 'user' | 'takenOver'>,
  clockMs: Ms,
): Partial<Accounts> {
  if (by === 'disabled-user') return { disabled: [...disabled, user] };
  if (by !== 'password-reset') return {};
  const others = takenOver.filter((each) => each !== user);
  return {
    passwords: { ...passwords, [user]: clockMs },
    takenOver: isTaken ? [...others, user] : others,
  };
}

type Comer = { user: string; learnedMs: Ms | null; withCode?: true; mistaken?: true };

/** `learnedMs`: when a thief got to know the password; null for the user herself. */
export function signInRefusal(
  { disabled, passwords, takenOver }: Accounts,
  { user, learnedMs, withCode, mistaken }: Comer,
  { authenticator }: Settings,
): Refusal | null {
  if (disabled.includes(user)) return 'user-disabled';
  if (mistaken) return 'wrong-password';
  if (withCode) return null;
  if (learnedMs === null) return takenOver.includes(user) ? 'wrong-password' : null;
  if (authenticator !== 'password') return 'second-factor-missing';
  const chosenMs = passwords[user];
  return chosenMs !== undefined && chosenMs > learnedMs ? 'wrong-password' : null;
}

/** The store of users, as far as it matters: who administers. */
import { rolesOf } from '../choices/roles.ts';
import type { Accounts } from '../choices/sign-in.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Answer } from './rules.ts';

type Users = Pick<Accounts, 'demoted'>;

/** Noted, and nothing else: whoever is signed in stays so. */
export const demoted = (users: Users, user: string): { next: Users } => ({
  next: { demoted: [...users.demoted, user] },
});

export function userShown(
  users: Users,
  { store, key, call, caller, passed, from }: Heard<Of<'look-up'>>,
): Answer<Users> {
  const row = { kind: 'user', user: key, roles: rolesOf(users, key) } as const;
  const read: Effect = { type: 'read', store, key };
  return {
    effects: [read, send(from, { type: 'found', store, key, row, call, caller, passed })],
  };
}

/** Roles: who may do what only an administrator may, and from which copy of that a server reads it. */
import type { AccessCredential } from '../model/credential.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Role, Row } from '../model/row.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Want } from '../model/step.ts';
import type { Accounts } from './sign-in.ts';

type Copied = { roles?: readonly Role[] };

/** Everybody in a run may administer, until demoted. */
export const rolesOf = ({ demoted }: Pick<Accounts, 'demoted'>, user: string): readonly Role[] =>
  demoted.includes(user) ? [] : ['admin'];

/** The roles as a session's record or a credential keeps them, where the settings copy them there. */
export const copiedInto = (
  place: 'at-login' | 'in-token',
  { roles }: Pick<Settings, 'roles'>,
  accounts: Pick<Accounts, 'demoted'>,
  user: string,
): Copied => (roles === place ? { roles: rolesOf(accounts, user) } : {});

const roleRefusal = (roles: readonly Role[] | undefined, wants: Want): Refusal | null =>
  wants !== 'admin' || roles?.includes('admin') ? null : 'role-missing';

/** By what the credential says of its holder, where it is believed on that. */
export const ownRoleRefusal = (
  credential: AccessCredential,
  wants: Want,
  { roles }: Settings,
): Refusal | null => {
  if (roles !== 'in-token' || credential.kind === 'session-id') return null;
  return roleRefusal(credential.kind === 'jwt' ? credential.claims.roles : credential.roles, wants);
};

/** By what the session's record copied when it began. */
export const recordedRoleRefusal = (
  { roles: copied }: Copied,
  wants: Want,
  { roles }: Settings,
): Refusal | null => (roles === 'at-login' ? roleRefusal(copied, wants) : null);

/** By what the store says of the user now. */
export const storedRoleRefusal = (row: Row | null, wants: Want): Refusal | null =>
  roleRefusal(row?.kind === 'user' ? row.roles : [], wants);

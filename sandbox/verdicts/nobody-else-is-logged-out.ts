/** Collateral: whoever nobody meant has to sign in again. */
import { type Credential, userOf } from '../model/credential.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Entry } from '../model/trace.ts';
import type { Property } from '../model/verdict.ts';
import { actsIn, sendsIn } from './reading.ts';

/** `meant`: the users whose access somebody has ended, and those who were stolen from. */
type State = { meant: readonly string[]; broken: boolean };

/** Refusals that no clock explains. */
const ENDED: readonly Refusal[] = [
  'unknown-session',
  'unknown-key',
  'on-denylist',
  'before-epoch',
  'not-active',
  'status-withdrawn',
  'session-revoked',
  'refresh-family-ended',
  'refresh-reused',
];

export const nobodyElseIsLoggedOut: Property<State> = {
  id: 'nobody-else-is-logged-out',
  says: 'Nobody is logged out whom nobody meant to log out.',
  concerns: [
    'logout',
    'logout-everywhere',
    'ended-from-list',
    'password-change',
    'disabled-user',
    'forced-logout',
    'key-withdrawn',
  ],
  needs: ({ cast }) => new Set(cast.flatMap(({ user }) => user ?? [])).size > 1,
  start: { meant: [], broken: false },
  see({ meant }, entry) {
    return {
      meant: [...meant, ...meantIn(entry)],
      broken: thrownOutIn(entry).some((user) => !meant.includes(user)),
    };
  },
  broken: ({ broken }) => broken,
};

function meantIn(entry: Entry): string[] {
  const { heard } = entry;
  const taken: (Credential | null)[] =
    heard.type === 'loot' ? [heard.credentials.access, heard.credentials.refresh] : [];
  return [
    ...actsIn(entry).flatMap(({ user }) => user ?? []),
    ...taken.flatMap((each) => (each ? [userOf(each)] : [])),
  ];
}

function thrownOutIn(entry: Entry): string[] {
  const { heard } = entry;
  if (heard.type !== 'refusal' && heard.type !== 'not-renewed') return [];
  if (!ENDED.includes(heard.why)) return [];
  return sendsIn(entry).flatMap(({ message }) =>
    message.type === 'sign-in' ? [message.user] : [],
  );
}

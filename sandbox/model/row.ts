/** What servers remember, row by row, and what an api gets to see when it looks something up. */
import type { ActorName } from './actor.ts';
import type { Bound, Sid } from './credential.ts';
import type { Ms } from './time.ts';

/** What a user may do beyond what everybody may. */
export type Role = 'admin';

/** One row of a session store. Times are the session server's. */
export type SessionRow = {
  kind: 'session';
  id: string;
  sid: Sid;
  user: string;
  device: ActorName;
  startedMs: Ms;
  seenMs: Ms;
  bound?: Bound;
  /** As they were when it began, where they are copied. */
  roles?: readonly Role[];
};

/** One entry of a denylist: forgotten when the api's clock reaches `untilMs`. */
export type DeniedRow = { kind: 'denied'; jti: string; untilMs: Ms };

/** A user's epoch: how often it was raised, and when last, as a NumericDate. Anything older is refused. */
export type EpochRow = { kind: 'epoch'; user: string; number: number; raisedSec: number };

/** What an issuer answers about a token, and when it dies by its clock (RFC 7662, section 2.2). */
export type ActiveRow = {
  kind: 'active';
  active: boolean;
  untilMs: Ms;
  roles?: readonly Role[];
};

/** A published list of what has been withdrawn (Token Status List). */
export type StatusRow = { kind: 'statuses'; withdrawn: readonly Sid[] };

/** The names of the keys that an issuer signs with now (RFC 7517). */
export type KeysRow = { kind: 'keys'; keys: readonly string[] };

/** What the store of users says of one now. */
export type UserRow = { kind: 'user'; user: string; roles: readonly Role[] };

export type Row = SessionRow | DeniedRow | EpochRow | ActiveRow | StatusRow | KeysRow | UserRow;

/** What servers remember: each look and each change is counted. */
export type Store =
  | 'sessions'
  | 'denylist'
  | 'epochs'
  | 'introspection'
  | 'statuses'
  | 'keys'
  | 'users'
  | 'families'
  | 'issued'
  | 'passwords'
  | 'links';

/** The sessions of one life, and who holds what. The same objects serve every life in turn. */
import { KEY, tokenHeader } from '../choices/content.ts';
import type { Family } from '../choices/ending/refresh.ts';
import type { Jwt, Sealed } from '../model/credential.ts';
import type { DeniedRow, EpochRow, SessionRow } from '../model/row.ts';
import type { Ms } from '../model/time.ts';
import { NEVER } from './life.ts';

export const USER = 'alice';
const DEVICE = 'alice.laptop';
const SID = 's1';

/** One session, as servers remember it and as an api has it in its cache. */
export type Session = {
  row: SessionRow;
  cached: SessionRow;
  cachedUntilMs: Ms;
  /** When its record was deleted. */
  goneMs: Ms;
  family: Family;
  familyEndedMs: Ms;
  /** The token that its issuer made last, and when that dies by an api's clock. */
  token: Jwt;
  diesMs: Ms;
  denied: DeniedRow | null;
  stolen: boolean;
};

/** What a browser or a thief has: the same things, each from the moment when they got them. */
export type Held = {
  session: Session;
  token: Jwt;
  diesMs: Ms;
  sealed: Sealed;
  /** The refresh token; null where there is none, or where it was refused. */
  refresh: string | null;
  /** How many requests the last steady row of them let in. */
  times: number;
};

/** `count`: the sessions so far in this life. `epoch`: the user's, once raised; an api may have an older one. */
export type Book = {
  sessions: Session[];
  count: number;
  epoch: EpochRow | null;
  cachedEpoch: EpochRow | null;
  epochCachedUntilMs: Ms;
  laptop: Held;
  phone: Held;
  thief: Held;
};

/** What nobody has signed: a fleet has no forgers, and so does not spell its tokens out. */
const UNSIGNED: Jwt = {
  kind: 'jwt',
  header: tokenHeader('ES256'),
  claims: { iss: '', sub: USER, aud: '', sid: SID, jti: 't1', iat: 0, exp: 0 },
  seal: { key: KEY, over: '' },
};

export const tokenWith = (claims: Jwt['claims']): Jwt => ({
  kind: 'jwt',
  header: UNSIGNED.header,
  claims,
  seal: UNSIGNED.seal,
});

const UNSEALED: Sealed = {
  kind: 'sealed',
  id: 'C1',
  sid: SID,
  user: USER,
  epoch: 0,
  startedMs: 0,
  sealedMs: 0,
};

const newRow = (): SessionRow => ({
  kind: 'session',
  id: 'S1',
  sid: SID,
  user: USER,
  device: DEVICE,
  startedMs: 0,
  seenMs: 0,
});

export const FIRST = 'R0';

const newSession = (): Session => ({
  row: newRow(),
  cached: newRow(),
  cachedUntilMs: 0,
  goneMs: NEVER,
  family: familyFrom(0),
  familyEndedMs: NEVER,
  token: UNSIGNED,
  diesMs: NEVER,
  denied: null,
  stolen: false,
});

const UNUSED: Family['tokens'] = { [FIRST]: { replacedMs: null } };

const familyFrom = (startedMs: Ms): Family => ({
  sid: SID,
  user: USER,
  device: DEVICE,
  key: null,
  startedMs,
  ended: false,
  tokens: UNUSED,
});

const newHeld = (session: Session): Held => ({
  session,
  token: UNSIGNED,
  diesMs: NEVER,
  sealed: UNSEALED,
  refresh: null,
  times: 0,
});

export function newBook(): Book {
  const first = newSession();
  return {
    sessions: [first],
    count: 0,
    epoch: null,
    cachedEpoch: null,
    epochCachedUntilMs: 0,
    laptop: newHeld(first),
    phone: newHeld(first),
    thief: newHeld(first),
  };
}

export function turnPage(book: Book): void {
  book.count = 0;
  book.epoch = null;
  book.cachedEpoch = null;
  book.epochCachedUntilMs = 0;
}

/** Where refresh tokens are kept, a family begins with the session. */
export function beginFamily(session: Session, atMs: Ms): void {
  session.family.startedMs = atMs;
  session.family.ended = false;
  session.family.tokens = UNUSED;
  session.familyEndedMs = NEVER;
}

/** One more session of this life, begun now. */
export function beginSession(book: Book, atMs: Ms): Session {
  const session = book.sessions[book.count] ?? newSession();
  book.sessions[book.count] = session;
  book.count += 1;
  session.row.startedMs = atMs;
  session.row.seenMs = atMs;
  session.cachedUntilMs = 0;
  session.goneMs = NEVER;
  session.denied = null;
  session.stolen = false;
  return session;
}

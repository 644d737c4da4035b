/** The sessions of a backend for frontend: each row keeps the tokens that the browser never sees. */
import { sessionRefusal } from '../choices/ending/record.ts';
import { copiedInto } from '../choices/roles.ts';
import type { Accounts } from '../choices/sign-in.ts';
import type { ActorName } from '../model/actor.ts';
import type { Credentials, SessionId, Sid } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Call, Heard, Of, Scope } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { SessionRow } from '../model/row.ts';
import type { Settings } from '../model/settings/index.ts';
import { fromNumericDate, type Ms } from '../model/time.ts';
import { loot } from './loot.ts';
import type { Answer } from './rules.ts';
import { idOf } from './session-rows.ts';
import type { Streaming } from './streams.ts';
import type { Watched } from './watching.ts';

export type Pending = { call: Call; caller: ActorName };

/** `pending`: requests that wait for a renewal. */
export type BffRow = SessionRow & { credentials: Credentials; pending: readonly Pending[] };

export type Desk = Watched &
  Streaming &
  Pick<Accounts, 'demoted'> & {
    settings: Settings;
    issuer: ActorName;
    behind: ActorName;
    begun: number;
    rows: Readonly<Record<string, BffRow>>;
  };

const written = (id: string): Effect => ({ type: 'write', store: 'sessions', key: id });

export const write = (desk: Desk, row: BffRow): Answer<Desk> => ({
  next: { rows: { ...desk.rows, [row.id]: row } },
  effects: [written(row.id)],
});

export function begin(
  desk: Desk,
  credentials: Credentials,
  { sid, user, device }: { sid: Sid; user: string; device: ActorName },
  clockMs: Ms,
): Answer<Desk> & { id: SessionId } {
  const begun = desk.begun + 1;
  const name = { id: `S${begun}`, sid, user };
  const times = { startedMs: clockMs, seenMs: clockMs };
  const roles = copiedInto('at-login', desk.settings, desk, user);
  const own = { ...name, device, ...times, ...roles };
  const row: BffRow = { kind: 'session', ...own, credentials, pending: [] };
  const { next, effects } = write(desk, row);
  return { id: { kind: 'session-id', ...name }, next: { ...next, begun }, effects: effects ?? [] };
}

/** Deletes the rows, revokes at the issuer what they keep, and turns away whoever waits. */
export function end(desk: Desk, unwanted: (row: BffRow) => boolean): Answer<Desk> {
  const all = Object.values(desk.rows);
  const kept = all.filter((row) => !unwanted(row));
  return {
    next: { rows: Object.fromEntries(kept.map((row) => [row.id, row])) },
    effects: all
      .filter(unwanted)
      .flatMap((row) => [
        written(row.id),
        ...revoked(desk, row, 'this'),
        ...row.pending.flatMap((each) => refused(each, 'unknown-session')),
      ]),
  };
}

export function refused({ call, caller }: Pending, why: Refusal): Effect[] {
  const { credential, wants } = call;
  return [
    { type: 'decide', about: 'call', caller, credential, wants, refusal: why },
    send(caller, { type: 'refusal', why, call }),
  ];
}

const revoked = ({ issuer }: Desk, { credentials }: BffRow, scope: Scope): Effect[] =>
  credentials.refresh
    ? [
        send(issuer, {
          type: 'sign-out',
          credential: credentials.refresh,
          access: null,
          scope,
        }),
      ]
    : [];

export const isSpent = ({ access }: Credentials, clockMs: Ms): boolean =>
  access.kind === 'jwt' && clockMs >= fromNumericDate(access.claims.exp);

/** What a copy of its store holds of a user: her newest session that is still good. */
export function dumped({ rows, settings }: Desk, { user, by, clockMs }: Heard<Of<'dump'>>) {
  const row = Object.values(rows).findLast(
    (each) => each.user === user && !sessionRefusal(each, clockMs, settings),
  );
  return loot('db-dump', { access: row ? idOf(row) : null, refresh: null }, settings, by);
}

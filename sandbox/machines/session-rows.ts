/** The rows of a session store: how one is begun, written and ended, and every copy told. */
import { copiedInto } from '../choices/roles.ts';
import type { Accounts } from '../choices/sign-in.ts';
import type { ActorName } from '../model/actor.ts';
import type { Bound, SessionId, Sid } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Row, SessionRow } from '../model/row.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';

/** `begun`: how many there have been. IDs are counted, never drawn, so a run can be repeated. */
export type Rows = {
  replicas: readonly ActorName[];
  begun: number;
  rows: Readonly<Record<string, SessionRow>>;
};

/** What a new session is made with: the store, the settings, and who is who. */
type Beginning = Rows & Pick<Accounts, 'demoted'> & { settings: Settings };

/** `sid`: the login that it goes on from, where it is not a new one. */
type Person = { user: string; device: ActorName; bound?: Bound; sid?: Sid };

type Changed = { next: Partial<Rows>; effects: Effect[] };

export function begin(
  rows: Beginning,
  { user, device, sid, ...bound }: Person,
  clockMs: Ms,
): Changed & { id: SessionId } {
  const begun = rows.begun + 1;
  const name = { sid: sid ?? `s${begun}`, id: `S${begun}`, user };
  const times = { startedMs: clockMs, seenMs: clockMs };
  const roles = copiedInto('at-login', rows.settings, rows, user);
  const row: SessionRow = { kind: 'session', ...name, device, ...times, ...bound, ...roles };
  const { next, effects } = write(rows, row);
  return { next: { ...next, begun }, effects, id: idOf(row) };
}

/** A login with an ID from before it goes on with that ID, unless the settings ask for a new one. */
export function signedIn(
  rows: Beginning,
  shown: SessionId | null,
  person: Person,
  clockMs: Ms,
): Changed & { id: SessionId } {
  const before = shown ? (rows.rows[shown.id] ?? null) : null;
  if (!before || rows.settings.newIdOn.includes('login')) return begin(rows, person, clockMs);
  const { user, device, ...bound } = person;
  const roles = copiedInto('at-login', rows.settings, rows, user);
  const times = { startedMs: clockMs, seenMs: clockMs };
  const row = { ...before, user, device, ...times, ...bound, ...roles };
  return { ...write(rows, row), id: idOf(row) };
}

/** What a row knows is what its owner was given. */
export const idOf = ({ id, sid, user, bound }: SessionRow): SessionId => ({
  kind: 'session-id',
  id,
  sid,
  user,
  ...(bound && { bound }),
});

export const write = (rows: Rows, row: SessionRow): Changed => ({
  next: { rows: { ...rows.rows, [row.id]: row } },
  effects: [written(row.id), ...copies(rows, row.id, row)],
});

export function end(rows: Rows, unwanted: (row: SessionRow) => boolean): Changed {
  const all = Object.values(rows.rows);
  const kept = all.filter((row) => !unwanted(row));
  return {
    next: { rows: Object.fromEntries(kept.map((row) => [row.id, row])) },
    effects: all.filter(unwanted).flatMap(({ id }) => [written(id), ...copies(rows, id, null)]),
  };
}

/** The sessions that a copy has, of all that it copies. */
export const sessionsIn = (rows: Readonly<Record<string, Row>>): Rows['rows'] =>
  Object.fromEntries(
    Object.values(rows).flatMap((row) => (row.kind === 'session' ? [[row.id, row]] : [])),
  );

const written = (key: string): Effect => ({ type: 'write', store: 'sessions', key });

const copies = ({ replicas }: Rows, key: string, row: SessionRow | null): Effect[] =>
  replicas.map((to) => send(to, { type: 'copy', store: 'sessions', key, row }));

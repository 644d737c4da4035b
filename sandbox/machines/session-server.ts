/**
 * The session server keeps a row for every session. The state lives here, so ending one is one delete.
 *
 * Rows are not swept when their time is up: they die when looked at, as in most stores.
 */
import { enqueueActions, setup } from 'xstate';
import type { ActorName } from '../model/actor.ts';
import { type Credentials, handleOf } from '../model/credential.ts';
import {
  type Effect,
  type Heard,
  type Inside,
  type Request,
  type SessionRow,
  send,
} from '../model/message.ts';
import type { Settings } from '../model/settings.ts';
import type { Ms } from '../model/time.ts';
import { type Answer, obeying, type Rules } from './rules.ts';

type Input = { settings: Settings; replica: ActorName };
type Context = Input & { begun: number; rows: Readonly<Record<string, SessionRow>> };
type Event = Heard<Request | Inside>;

const rules: Rules<Context, Event> = {
  'sign-in': (context, { user, from, clockMs }) => {
    const { next, effects, credentials } = begin(context, user, clockMs);
    return { next, effects: [...effects, send(from, { type: 'signed-in', credentials })] };
  },

  'sign-out': (context, { credential, from }) => {
    const { next, effects } = end(context, ({ id }) => id === handleOf(credential));
    return { next, effects: [...effects, send(from, { type: 'signed-out', of: credential.kind })] };
  },

  'new-password': (context, { user, credential, endOthers, from, clockMs }) => {
    const renews = context.settings.newIdOn.includes('reauth');
    const own = handleOf(credential);
    const ended = end(context, (row) => (row.id === own ? renews : endOthers && row.user === user));
    if (!renews) {
      const told = send(from, { type: 'password-changed', credentials: null });
      return { next: ended.next, effects: [...ended.effects, told] };
    }
    const { next, effects, credentials } = begin({ ...context, ...ended.next }, user, clockMs);
    const told = send(from, { type: 'password-changed', credentials });
    return { next, effects: [...ended.effects, ...effects, told] };
  },

  /** A visit puts the idle timeout off. A session that is gone stays gone. */
  touch: (context, { id, clockMs }) => {
    const row = context.rows[id];
    return row ? write(context, { ...row, seenMs: clockMs }) : {};
  },
};

/** IDs are counted, never drawn, so a run can be repeated. */
function begin(context: Context, user: string, clockMs: Ms) {
  const begun = context.begun + 1;
  const name = { sid: `s${begun}`, id: `S${begun}`, user };
  const row: SessionRow = { kind: 'session', ...name, startedMs: clockMs, seenMs: clockMs };
  const { next, effects = [] } = write(context, row);
  const credentials: Credentials = { access: { kind: 'session-id', ...name }, refresh: null };
  return { next: { ...next, begun }, effects, credentials };
}

function write(context: Context, row: SessionRow): Answer<Context> {
  return {
    next: { rows: { ...context.rows, [row.id]: row } },
    effects: [written(row.id), send(context.replica, { type: 'copy', key: row.id, row })],
  };
}

function end(context: Context, unwanted: (row: SessionRow) => boolean) {
  const rows = Object.values(context.rows);
  const kept = rows.filter((row) => !unwanted(row));
  const effects = rows
    .filter(unwanted)
    .flatMap(({ id }) => [
      written(id),
      send(context.replica, { type: 'copy', key: id, row: null }),
    ]);
  return { next: { rows: Object.fromEntries(kept.map((row) => [row.id, row])) }, effects };
}

const written = (key: string): Effect => ({ type: 'write', store: 'sessions', key });

export const sessionServer = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'session-server',
  context: ({ input }) => ({ ...input, begun: 0, rows: {} }),
  initial: 'serving',
  states: {
    serving: {
      on: {
        'sign-in': { actions: 'obey' },
        'sign-out': { actions: 'obey' },
        'new-password': { actions: 'obey' },
        touch: { actions: 'obey' },
      },
    },
  },
});

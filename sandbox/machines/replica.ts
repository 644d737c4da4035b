/** A replica is one region's copy of a store. It hears of each change late, and answers look-ups with what it has. */
import { enqueueActions, setup } from 'xstate';
import { type Effect, type Heard, type Inside, type Row, send } from '../model/message.ts';
import type { Ms } from '../model/time.ts';
import { obeying, type Rules } from './rules.ts';

type Context = { store: 'sessions' | 'denylist'; rows: Readonly<Record<string, Row>> };
type Event = Heard<Inside>;

const rules: Rules<Context, Event> = {
  copy: ({ rows }, { key, row }) => {
    const { [key]: _, ...others } = rows;
    return { next: { rows: row ? { ...others, [key]: row } : others } };
  },

  'look-up': ({ store, rows }, { key, call, caller, from, clockMs }) => {
    const row = rows[key] ?? null;
    return {
      effects: [
        { type: 'read', store, key },
        send(from, { type: 'found', key, row: forgotten(row, clockMs) ? null : row, call, caller }),
      ],
    };
  },
};

const forgotten = (row: Row | null, clockMs: Ms) =>
  row?.kind === 'denied' && clockMs >= row.untilMs;

export const replica = setup({
  types: {} as { input: Pick<Context, 'store'>; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'replica',
  context: ({ input }) => ({ ...input, rows: {} }),
  initial: 'following',
  states: {
    following: { on: { copy: { actions: 'obey' }, 'look-up': { actions: 'obey' } } },
  },
});

/** A replica is one region's copy of the stores. It hears of each change late, and answers look-ups with what it has. */
import { enqueueActions, setup } from 'xstate';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Inside } from '../model/message.ts';
import type { Row } from '../model/row.ts';
import type { Ms } from '../model/time.ts';
import { obeying, type Rules } from './rules.ts';

type Context = { rows: Readonly<Record<string, Row>> };
type Event = Heard<Inside>;

const rules: Rules<Context, Event> = {
  copy: ({ rows }, { store, key, row }) => {
    const { [`${store}/${key}`]: _, ...others } = rows;
    return { next: { rows: row ? { ...others, [`${store}/${key}`]: row } : others } };
  },

  'look-up': ({ rows }, { store, key, from, clockMs, type: _, ...rest }) => {
    const row = rows[`${store}/${key}`] ?? null;
    return {
      effects: [
        { type: 'read', store, key },
        send(from, {
          type: 'found',
          store,
          key,
          row: forgotten(row, clockMs) ? null : row,
          ...rest,
        }),
      ],
    };
  },
};

const forgotten = (row: Row | null, clockMs: Ms) =>
  row?.kind === 'denied' && clockMs >= row.untilMs;

export const replica = setup({
  types: {} as { input: object; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'replica',
  context: { rows: {} },
  initial: 'following',
  states: {
    following: { on: { copy: { actions: 'obey' }, 'look-up': { actions: 'obey' } } },
  },
});

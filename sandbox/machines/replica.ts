/**
 * A replica is one region's copy of the stores. It hears of each change late, and answers look-ups
 * with what it has: also when it is cut off, for it does not know what it has not heard.
 *
 * Writers try again while it is down, so it gets then, and after a partition, what it missed.
 */
import { enqueueActions, setup } from 'xstate';
import type { ActorName } from '../model/actor.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Row } from '../model/row.ts';
import type { Settings } from '../model/settings/index.ts';
import type { FaultStep } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import { type Answer, obeying, type Rules } from './rules.ts';

/** `peers`: the server whose store this is, where it reads it too, and the other regions' copies. */
type Input = { settings: Settings; peers: readonly ActorName[] };
type Change = Of<'copy'> | Of<'promoted'>;
type Held = Readonly<Record<string, Row>>;
type Context = Input & { rows: Held; missed: readonly Change[] };
type Event = Heard<Change | Of<'look-up'> | FaultStep>;

const LOSE: Effect = { type: 'lose' };

function apply(rows: Held, change: Change): Held {
  if (change.type === 'promoted') return change.rows;
  const { [`${change.store}/${change.key}`]: _, ...others } = rows;
  return change.row ? { ...others, [`${change.store}/${change.key}`]: change.row } : others;
}

/** Of several changes of one row, a copy needs to hear the last. */
const isOther =
  ({ store, key }: Of<'copy'>) =>
  (change: Change): boolean =>
    change.type !== 'copy' || change.store !== store || change.key !== key;

const catchUp = ({ rows, missed }: Context): Answer<Context> => ({
  next: { rows: missed.reduce(apply, rows), missed: [] },
});

/** What holds in any state. */
const always: Rules<Context, Event> = {
  lag: (_, { lagMs }) => ({ effects: [{ type: 'turn', dial: 'lag', valueMs: lagMs }] }),
  skew: (_, { byMs }) => ({ effects: [{ type: 'turn', dial: 'clock', valueMs: 0 - byMs }] }),
  restart: ({ settings }) =>
    settings.storePersistence === 'memory'
      ? { next: { rows: {}, missed: [] }, effects: [LOSE] }
      : {},
  failover: ({ rows, peers }) => ({
    next: { missed: [] },
    effects: [LOSE, ...peers.map((to) => send(to, { type: 'promoted', rows }))],
  }),
  'look-up': ({ rows }, { store, key, from, clockMs, type: _, ...rest }) => {
    const row = rows[`${store}/${key}`] ?? null;
    const known = forgotten(row, clockMs) ? null : row;
    return {
      effects: [
        { type: 'read', store, key },
        send(from, { type: 'found', store, key, row: known, ...rest }),
      ],
    };
  },
};

const following: Rules<Context, Event> = {
  ...always,
  copy: ({ rows }, change) => ({ next: { rows: apply(rows, change) } }),
  promoted: ({ rows }, change) => ({ next: { rows: apply(rows, change) }, effects: [LOSE] }),
};

const away: Rules<Context, Event> = {
  ...always,
  copy: ({ missed }, { from: _, clockMs: __, ...change }) => ({
    next: { missed: [...missed.filter(isOther(change)), change] },
  }),
  promoted: (_, { rows }) => ({
    next: { missed: [{ type: 'promoted', rows }] },
    effects: [LOSE],
  }),
  heal: catchUp,
  'store-up': catchUp,
};

const down: Rules<Context, Event> = {
  ...away,
  'look-up': (_, { from, clockMs: __, ...rest }) => ({
    effects: [send(from, { ...rest, type: 'no-answer' })],
  }),
};

const forgotten = (row: Row | null, clockMs: Ms) =>
  row?.kind === 'denied' && clockMs >= row.untilMs;

/** What each state hears in its own way. */
const hears = <Action extends string>(actions: Action) => ({
  lag: { actions },
  skew: { actions },
  restart: { actions },
  failover: { actions },
  'look-up': { actions },
  copy: { actions },
  promoted: { actions },
});

export const replica = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: {
    follow: enqueueActions(obeying(following)),
    wait: enqueueActions(obeying(away)),
    stayDown: enqueueActions(obeying(down)),
  },
}).createMachine({
  id: 'replica',
  context: ({ input }) => ({ ...input, rows: {}, missed: [] }),
  initial: 'following',
  states: {
    following: { on: { ...hears('follow'), partition: 'cut-off', 'store-down': 'down' } },
    'cut-off': {
      on: {
        ...hears('wait'),
        heal: { target: 'following', actions: 'wait' },
        'store-down': 'down-and-cut-off',
      },
    },
    down: {
      on: {
        ...hears('stayDown'),
        'store-up': { target: 'following', actions: 'stayDown' },
        partition: 'down-and-cut-off',
      },
    },
    'down-and-cut-off': {
      on: { ...hears('stayDown'), heal: 'down', 'store-up': 'cut-off' },
    },
  },
});

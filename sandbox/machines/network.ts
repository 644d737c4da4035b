/** What happens to machines and wires, and to which of them: a fault is handed at once to whoever suffers it. */
import { enqueueActions, setup } from 'xstate';
import type { ActorName } from '../model/actor.ts';
import type { Effect } from '../model/effect.ts';
import type { Heard } from '../model/message.ts';
import type { FaultStep } from '../model/step.ts';
import { type Answer, obeying, type Rules } from './rules.ts';

type Context = {
  /** Copies of the stores, by region. */
  replicas: readonly ActorName[];
  /** Servers that keep sessions in a store of their own. */
  keepers: readonly ActorName[];
  /** Those who check what another clock has dated. */
  clocks: readonly ActorName[];
  /** Issuers that are not the application itself. */
  issuers: readonly ActorName[];
};

const hand = (to: readonly ActorName[], message: FaultStep): Answer<Context> => ({
  effects: to.map((each): Effect => ({ type: 'hand', to: each, message })),
});

const rules: Rules<Context, Heard<FaultStep>> = {
  lag: ({ replicas }, { lagMs }) => hand(replicas, { type: 'lag', lagMs }),
  partition: ({ replicas }, { region }) =>
    hand(replicas.slice(region - 1, region), { type: 'partition', region }),
  heal: ({ replicas }) => hand(replicas, { type: 'heal' }),
  'store-down': ({ replicas }) => hand(replicas, { type: 'store-down' }),
  'store-up': ({ replicas }) => hand(replicas, { type: 'store-up' }),
  restart: ({ replicas, keepers }) => hand([...keepers, ...replicas], { type: 'restart' }),
  /** The first region's copy takes over. */
  failover: ({ replicas }) => hand(replicas.slice(0, 1), { type: 'failover' }),
  skew: ({ clocks }, { byMs }) => hand(clocks, { type: 'skew', byMs }),
  'issuer-down': ({ issuers }) => hand(issuers, { type: 'issuer-down' }),
  'issuer-up': ({ issuers }) => hand(issuers, { type: 'issuer-up' }),
};

const obey = { actions: 'obey' } as const;

export const network = setup({
  types: {} as { input: Context; context: Context; events: Heard<FaultStep>; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'network',
  context: ({ input }) => input,
  initial: 'carrying',
  states: {
    carrying: {
      on: {
        lag: obey,
        partition: obey,
        heal: obey,
        'store-down': obey,
        'store-up': obey,
        restart: obey,
        failover: obey,
        skew: obey,
        'issuer-down': obey,
        'issuer-up': obey,
      },
    },
  },
});

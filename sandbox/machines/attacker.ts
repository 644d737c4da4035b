/** The attacker uses what was stolen, as it is. Browser rules do not bind her copies. */
import { enqueueActions, setup } from 'xstate';
import type { Effect, Heard, Loot, Response } from '../model/message.ts';
import type { ThiefStep } from '../model/step.ts';
import { type Client, call, canRenew, hasRefreshToken, renew, renewed } from './client.ts';
import { obeying, type Rules } from './rules.ts';

type Input = Pick<Client, 'door' | 'api'>;
type Event = Heard<ThiefStep | Loot | Response>;

const rules: Rules<Client, Event> = {
  loot: (_, { credentials }) => ({ next: { held: credentials, waiting: null } }),
  replay: (context) => call(context, 'give-up'),
  poll: (context, { renews }) => call(context, renews ? 'renew' : 'give-up'),
  refresh: (context) => renew(context, null),
  refusal: (context, refused) => renew(context, refused.call),
  renewed: (client, { credentials }) => renewed(client, credentials),
  'not-renewed': ({ held }) => ({
    next: { held: held && { ...held, refresh: null }, waiting: null },
  }),
};

const obey = { actions: 'obey' } as const;

export const attacker = setup({
  types: {} as { input: Input; context: Client; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
  guards: {
    canRenew: ({ context, event }) => event.type === 'refusal' && canRenew(context, event),
    hasRefreshToken: ({ context }) => hasRefreshToken(context),
  },
}).createMachine({
  id: 'attacker',
  context: ({ input }) => ({ ...input, held: null, waiting: null }),
  initial: 'empty-handed',
  on: { loot: { target: '.holding', actions: 'obey' } },
  states: {
    'empty-handed': {},
    holding: {
      on: {
        replay: obey,
        poll: obey,
        refresh: { guard: 'hasRefreshToken', target: 'renewing', actions: 'obey' },
        refusal: { guard: 'canRenew', target: 'renewing', actions: 'obey' },
      },
    },
    renewing: {
      on: {
        renewed: { target: 'holding', actions: 'obey' },
        'not-renewed': { target: 'holding', actions: 'obey' },
        /** Her access token may still do, whatever becomes of the renewal. */
        replay: obey,
        poll: obey,
      },
    },
  },
});

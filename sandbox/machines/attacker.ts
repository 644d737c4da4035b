/** The attacker uses what was stolen, as it is. Browser rules do not bind her copies. */
import { enqueueActions, setup } from 'xstate';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Loot, Response } from '../model/message.ts';
import type { ThiefStep } from '../model/step.ts';
import {
  answered,
  type Client,
  call,
  canRenew,
  hasRefreshToken,
  renew,
  renewed,
} from './client.ts';
import { obeying, type Rules } from './rules.ts';

type Input = Pick<Client, 'settings' | 'door' | 'apis' | 'behind'>;
type Event = Heard<ThiefStep | Loot | Response>;

const rules: Rules<Client, Event> = {
  loot: (_, { credentials }) => ({ next: { held: credentials, waiting: null } }),
  replay: (context, { wants, region }) => call(context, { wants, region, ifRefused: 'give-up' }),
  poll: (context, { renews, wants, region }) =>
    call(context, { wants, region, ifRefused: renews ? 'renew' : 'give-up' }),
  refresh: (context) => renew(context, null),
  'logout-everywhere': ({ held, door }, { keepThis }) => {
    if (!held) return {};
    const scope = keepThis ? 'others' : 'all';
    const { access, refresh } = held;
    const ask = { type: 'sign-out', credential: refresh ?? access, access, scope } as const;
    return { effects: [send(door, ask)] };
  },
  answer: answered,
  refusal: (context, refused) => renew(context, refused.call),
  renewed: (client, { credentials }) => renewed(client, credentials),
  'not-renewed': ({ held }) => ({
    next: { held: held && { ...held, refresh: null }, waiting: null },
  }),
};

const obey = { actions: 'obey' } as const;

/** What she does while she holds anything, also while a renewal is on its way. */
const uses = { replay: obey, poll: obey, 'logout-everywhere': obey, answer: obey };

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
        ...uses,
        refresh: { guard: 'hasRefreshToken', target: 'renewing', actions: 'obey' },
        refusal: { guard: 'canRenew', target: 'renewing', actions: 'obey' },
      },
    },
    renewing: {
      on: {
        ...uses,
        renewed: { target: 'holding', actions: 'obey' },
        'not-renewed': { target: 'holding', actions: 'obey' },
      },
    },
  },
});

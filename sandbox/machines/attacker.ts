/** The attacker uses what was stolen, as it is. Browser rules do not bind her copies. */
import { enqueueActions, setup } from 'xstate';
import { present } from '../choices/binding.ts';
import { type Credentials, handleOf } from '../model/credential.ts';
import {
  type ActorName,
  type Call,
  type Effect,
  type Heard,
  type Loot,
  type Response,
  send,
} from '../model/message.ts';
import type { ThiefStep } from '../model/step.ts';
import { type Answer, obeying, type Rules } from './rules.ts';

type Input = { door: ActorName; api: ActorName };
type Context = Input & { held: Credentials | null; waiting: Call | null };
type Refused = Heard<Extract<Response, { type: 'refusal' }>>;
type Event = Heard<ThiefStep | Loot | Response>;

const call = ({ held, api }: Context, ifRefused: Call['ifRefused']): Answer<Context> =>
  held ? { effects: [send(api, present(held.access, ifRefused))] } : {};

const renew = ({ held, door }: Context, waiting: Call | null): Answer<Context> =>
  held?.refresh
    ? { next: { waiting }, effects: [send(door, { type: 'renew', credential: held.refresh })] }
    : {};

/** She renews at most once for each refused request, and only for what she holds now. */
const canRenew = ({ held }: Context, { call }: Refused) =>
  call.ifRefused === 'renew' &&
  held?.refresh != null &&
  handleOf(held.access) === handleOf(call.credential);

const rules: Rules<Context, Event> = {
  loot: (_, { credentials }) => ({ next: { held: credentials, waiting: null } }),
  replay: (context) => call(context, 'give-up'),
  poll: (context, { renews }) => call(context, renews ? 'renew' : 'give-up'),
  refresh: (context) => renew(context, null),
  refusal: (context, refused) => renew(context, refused.call),
  renewed: ({ waiting, api }, { credentials }) => ({
    next: { held: credentials, waiting: null },
    effects: waiting ? [send(api, present(credentials.access, 'give-up'))] : [],
  }),
  'not-renewed': ({ held }) => ({
    next: { held: held && { ...held, refresh: null }, waiting: null },
  }),
};

const obey = { actions: 'obey' } as const;

export const attacker = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
  guards: {
    canRenew: ({ context, event }) => event.type === 'refusal' && canRenew(context, event),
    hasRefreshToken: ({ context }) => context.held?.refresh != null,
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

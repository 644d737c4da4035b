/**
 * A browser at one of the user's devices: the page, and the person in front of it.
 *
 * The page renews what it can. What it cannot mend, the person does by signing in again.
 */
import { enqueueActions, setup } from 'xstate';
import { sidOf } from '../model/credential.ts';
import { type Effect, type EndedBy, type Heard, type Response, send } from '../model/message.ts';
import type { Model } from '../model/model.ts';
import type { DeviceStep, TheftStep } from '../model/step.ts';
import { type Client, call, canRenew, hasRefreshToken, isStale, renew, renewed } from './client.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';

type Input = Pick<Client, 'door' | 'api'> & { user: string; model: Model };
type Context = Client & Input;
type Event = Heard<DeviceStep | TheftStep | Response>;

const signIn = ({ user, door }: Context): Answer<Context> => ({
  next: { held: null, waiting: null },
  effects: [send(door, { type: 'sign-in', user })],
});

/** The act after which people expect access to be over. Nothing ends where nothing is held. */
const end = ({ held, user }: Context, by: EndedBy, endOthers: boolean): Answer<Context> =>
  held ? { effects: [{ type: 'end', by, user, sid: sidOf(held.access), endOthers }] } : {};

/** Logout tells the server whatever its ending can act on; with none, the page only forgets. */
function signOut({ held, model, door }: Context): Answer<Context> {
  const next = { held: null, waiting: null };
  if (!held || model.ending.length === 0) return { next };
  const credential = held.refresh ?? held.access;
  return { next, effects: [send(door, { type: 'sign-out', credential })] };
}

const rules: Rules<Context, Event> = {
  login: signIn,
  request: (context) => call(context, 'renew'),
  poll: (context) => call(context, 'renew'),
  refresh: (context) => renew(context, null),
  logout: (context) => inTurn(end(context, 'logout', false), signOut(context)),
  'change-password': (context, { endOthers }) => {
    const { held, user, door } = context;
    if (!held) return {};
    const ask = send(door, { type: 'new-password', user, credential: held.access, endOthers });
    return inTurn(end(context, 'password-change', endOthers), { effects: [ask] });
  },
  steal: ({ held }, { by, from }) =>
    held
      ? { effects: [{ type: 'hand', to: by, message: { type: 'loot', credentials: held, from } }] }
      : {},

  'signed-in': (_, { credentials }) => ({ next: { held: credentials } }),
  renewed: (context, { credentials }) => renewed(context, credentials),
  'not-renewed': signIn,
  'password-changed': (_, { credentials }) =>
    credentials ? { next: { held: credentials, waiting: null } } : {},
  refusal: (context, refused) =>
    canRenew(context, refused) ? renew(context, refused.call) : signIn(context),
};

const obey = { actions: 'obey' } as const;

export const browser = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
  guards: {
    canRenew: ({ context, event }) => event.type === 'refusal' && canRenew(context, event),
    isCurrent: ({ context, event }) => event.type === 'refusal' && !isStale(context, event),
    hasRefreshToken: ({ context }) => hasRefreshToken(context),
    bringsCredentials: ({ event }) =>
      event.type === 'password-changed' && event.credentials !== null,
  },
}).createMachine({
  id: 'browser',
  context: ({ input }) => ({ ...input, held: null, waiting: null }),
  initial: 'signed-out',
  on: { login: { target: '.signing-in', actions: 'obey' }, steal: obey },
  states: {
    'signed-out': {},
    'signing-in': { on: { 'signed-in': { target: 'signed-in', actions: 'obey' } } },
    'signed-in': {
      on: {
        request: obey,
        poll: obey,
        refresh: { guard: 'hasRefreshToken', target: 'renewing', actions: 'obey' },
        logout: { target: 'signed-out', actions: 'obey' },
        'change-password': obey,
        'password-changed': obey,
        refusal: [
          { guard: 'canRenew', target: 'renewing', actions: 'obey' },
          { guard: 'isCurrent', target: 'signing-in', actions: 'obey' },
        ],
      },
    },
    renewing: {
      on: {
        renewed: { target: 'signed-in', actions: 'obey' },
        'not-renewed': { target: 'signing-in', actions: 'obey' },
        logout: { target: 'signed-out', actions: 'obey' },
        'change-password': obey,
        'password-changed': { guard: 'bringsCredentials', target: 'signed-in', actions: 'obey' },
      },
    },
  },
});

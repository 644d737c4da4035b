/**
 * A browser at one of the user's devices: the page, and the person in front of it.
 *
 * The page renews what it can. What it cannot mend, the person does by signing in again.
 */
import { enqueueActions, setup } from 'xstate';
import { present } from '../choices/binding.ts';
import { type Credentials, handleOf, sidOf } from '../model/credential.ts';
import {
  type ActorName,
  type Call,
  type Effect,
  type EndedBy,
  type Heard,
  type Response,
  send,
} from '../model/message.ts';
import type { Model } from '../model/model.ts';
import type { DeviceStep, TheftStep } from '../model/step.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';

/** `door`: the server that signs people in and out. */
type Input = { user: string; model: Model; door: ActorName; api: ActorName };
type Context = Input & { held: Credentials | null; waiting: Call | null };
type Refused = Heard<Extract<Response, { type: 'refusal' }>>;
type Event = Heard<DeviceStep | TheftStep | Response>;

const call = ({ held, api }: Context): Answer<Context> =>
  held ? { effects: [send(api, present(held.access, 'renew'))] } : {};

const signIn = ({ user, door }: Context): Answer<Context> => ({
  next: { held: null, waiting: null },
  effects: [send(door, { type: 'sign-in', user })],
});

const renew = ({ held, door }: Context, waiting: Call | null): Answer<Context> =>
  held?.refresh
    ? { next: { waiting }, effects: [send(door, { type: 'renew', credential: held.refresh })] }
    : {};

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

/** An answer about a credential no longer held says nothing about the one that is. */
const isStale = ({ held }: Context, { call }: Refused) =>
  !held || handleOf(held.access) !== handleOf(call.credential);

const canRenew = (context: Context, refused: Refused) =>
  !isStale(context, refused) && refused.call.ifRefused === 'renew' && context.held?.refresh != null;

const rules: Rules<Context, Event> = {
  login: signIn,
  request: call,
  poll: call,
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
  renewed: ({ waiting, api }, { credentials }) => ({
    next: { held: credentials, waiting: null },
    effects: waiting ? [send(api, present(credentials.access, 'give-up'))] : [],
  }),
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
    hasRefreshToken: ({ context }) => context.held?.refresh != null,
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

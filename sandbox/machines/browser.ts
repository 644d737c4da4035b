/**
 * A browser at one of the user's devices: the page, and the person in front of it.
 *
 * The page renews what it can. What it cannot mend, the person does by signing in again.
 */
import { enqueueActions, setup } from 'xstate';
import { hearsOfLogout } from '../choices/ending/reach.ts';
import type { ActorName } from '../model/actor.ts';
import { sidOf } from '../model/credential.ts';
import { type Effect, type End, type EndedBy, send } from '../model/effect.ts';
import type { Heard, Response, Scope } from '../model/message.ts';
import type { DeviceStep, TheftStep } from '../model/step.ts';
import {
  answered,
  type Client,
  call,
  canRenew,
  hasRefreshToken,
  isStale,
  renew,
  renewed,
} from './client.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';

type Input = Pick<Client, 'settings' | 'door' | 'apis' | 'behind'> & {
  device: ActorName;
  user: string;
};
type Context = Client & Input;
type Event = Heard<DeviceStep | TheftStep | Response>;

const signIn = ({ user, device, door }: Context): Answer<Context> => ({
  next: { held: null, waiting: null },
  effects: [send(door, { type: 'sign-in', user, device })],
});

type Reach = Pick<End, 'keepsOwn' | 'endOthers'>;

/** The act after which people expect access to be over. Nothing ends where nothing is held. */
const end = ({ held, user }: Context, by: EndedBy, reach: Reach): Answer<Context> =>
  held
    ? { effects: [{ type: 'end', by, user, sid: sidOf(held.access), device: null, ...reach }] }
    : {};

/** Logout tells the server whatever its ending can act on; with none, the page only forgets. */
function signOut({ held, settings, door }: Context, scope: Scope): Answer<Context> {
  const next = scope === 'others' ? {} : { held: null, waiting: null };
  if (!held || (scope === 'this' && !hearsOfLogout(settings))) return { next };
  const { access, refresh } = held;
  const listed = refresh && settings.ending.includes('denylist') ? access : null;
  const credential = refresh ?? access;
  return { next, effects: [send(door, { type: 'sign-out', credential, access: listed, scope })] };
}

const rules: Rules<Context, Event> = {
  login: signIn,
  request: (context, { wants, region }) => call(context, { wants, region, ifRefused: 'renew' }),
  poll: (context, { wants, region }) => call(context, { wants, region, ifRefused: 'renew' }),
  refresh: (context) => renew(context, null),
  logout: (context) =>
    inTurn(end(context, 'logout', { keepsOwn: false, endOthers: false }), signOut(context, 'this')),
  'logout-everywhere': (context, { keepThis }) =>
    inTurn(
      end(context, 'logout-everywhere', { keepsOwn: keepThis, endOthers: true }),
      signOut(context, keepThis ? 'others' : 'all'),
    ),
  'change-password': (context, step) => {
    const { held, user, device, door, settings } = context;
    if (!held) return {};
    const endOthers = step.endOthers && settings.offerEndOthers;
    const credential = held.access;
    const ask = send(door, { type: 'new-password', user, device, credential, endOthers });
    const keepsOwn = !settings.newIdOn.includes('reauth');
    return inTurn(end(context, 'password-change', { keepsOwn, endOthers }), { effects: [ask] });
  },
  steal: ({ held }, { by, from }) =>
    held
      ? { effects: [{ type: 'hand', to: by, message: { type: 'loot', credentials: held, from } }] }
      : {},

  'signed-in': (_, { credentials }) => ({ next: { held: credentials } }),
  answer: answered,
  renewed: (context, { credentials }) => renewed(context, credentials),
  'not-renewed': signIn,
  'password-changed': (_, { credentials }) =>
    credentials ? { next: { held: credentials, waiting: null } } : {},
  refusal: (context, refused) =>
    canRenew(context, refused) ? renew(context, refused.call) : signIn(context),
};

const obey = { actions: 'obey' } as const;

/** Everywhere but here, or everywhere. */
const logoutEverywhere = [
  { guard: 'staysSignedIn', actions: 'obey' },
  { target: 'signed-out', actions: 'obey' },
] as const;

export const browser = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
  guards: {
    canRenew: ({ context, event }) => event.type === 'refusal' && canRenew(context, event),
    isCurrent: ({ context, event }) => event.type === 'refusal' && !isStale(context, event),
    hasRefreshToken: ({ context }) => hasRefreshToken(context),
    staysSignedIn: ({ event }) => event.type === 'logout-everywhere' && event.keepThis,
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
    'signing-in': {
      on: {
        'signed-in': { target: 'signed-in', actions: 'obey' },
        'not-signed-in': 'signed-out',
      },
    },
    'signed-in': {
      on: {
        request: obey,
        poll: obey,
        answer: obey,
        refresh: { guard: 'hasRefreshToken', target: 'renewing', actions: 'obey' },
        logout: { target: 'signed-out', actions: 'obey' },
        'logout-everywhere': logoutEverywhere,
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
        'logout-everywhere': logoutEverywhere,
        'change-password': obey,
        'password-changed': { guard: 'bringsCredentials', target: 'signed-in', actions: 'obey' },
      },
    },
  },
});

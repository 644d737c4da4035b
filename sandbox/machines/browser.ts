/**
 * A browser at one of the user's devices: the page, and the person in front of it.
 *
 * The page renews what it can. What it cannot mend, the person does by signing in again.
 */
import { enqueueActions, setup } from 'xstate';
import { present } from '../choices/binding/present.ts';
import { asMade } from '../choices/carrier/forged.ts';
import type { ActorName } from '../model/actor.ts';
import { sidOf } from '../model/credential.ts';
import { type Effect, type End, type EndedBy, send } from '../model/effect.ts';
import type { Heard, Manner, Of, Response } from '../model/message.ts';
import type { AbuseStep, DeviceStep, TheftStep, Want } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import { forged, forgotten, losesAccess, planted, UNABUSED } from './browser-abuse.ts';
import { type Person, received, signIn, signOut } from './browser-sign-in.ts';
import { asksForFresh, deceived, stolen, UNHARMED, watched } from './browser-thefts.ts';
import {
  againWithNonce,
  answered,
  type Client,
  call,
  canRenew,
  hasRenewable,
  isStale,
  mustRenewFirst,
  renew,
  renewed,
  renewWithNonce,
} from './client.ts';
import { newProver } from './prover.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';

type Input = Pick<Client, 'settings' | 'door' | 'apis' | 'behind'> & {
  device: ActorName;
  user: string;
};
type Context = Person & Input;
type Event = Heard<DeviceStep | TheftStep | AbuseStep | Response | Of<'plant'>>;

/** A bound cookie that has run out is renewed before anything is asked. */
function ask(context: Context, step: Ask, manner?: Manner): Answer<Context> {
  const { wants, region, clockMs } = step;
  const made = asMade(manner);
  const access = context.held?.access;
  const answer =
    access && mustRenewFirst(context, clockMs)
      ? renew(context, { ...present(access, wants, 'renew', null), ...made }, clockMs)
      : call(context, { wants, region, ifRefused: 'renew', ...made }, clockMs);
  return watched(context, answer);
}

type Ask = { wants: Want; region: number; clockMs: Ms };

type Reach = Pick<End, 'keepsOwn' | 'endOthers'>;

/** The act after which people expect access to be over. Nothing ends where nothing is held. */
const end = ({ held, user }: Context, by: EndedBy, reach: Reach): Answer<Context> =>
  held
    ? { effects: [{ type: 'end', by, user, sid: sidOf(held.access), device: null, ...reach }] }
    : {};

const rules: Rules<Context, Event> = {
  login: signIn,
  request: ask,
  poll: ask,
  refresh: (context, { clockMs }) => renew(context, null, clockMs),
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
  steal: stolen,
  ride: (context, { wants, clockMs }) => ask(context, { wants, region: 1, clockMs }, 'ride'),
  csrf: forged,
  plant: planted,
  'signed-out': forgotten,

  'signed-in': (context, { credentials, clockMs }) =>
    inTurn<Context>(received(context, credentials, clockMs), deceived(context, credentials)),
  answer: (context, heard) => watched(context, answered(context, heard)),
  renewed: (context, { credentials, clockMs }) =>
    watched(context, renewed(context, credentials, clockMs)),
  'not-renewed': (context, heard) => renewWithNonce(context, heard) ?? signIn(context, heard),
  'password-changed': (context, { credentials, clockMs }) =>
    credentials
      ? watched(context, {
          next: { ...received(context, credentials, clockMs).next, waiting: null },
        })
      : {},
  refusal: (context, refused) => {
    const again = againWithNonce(context, refused);
    if (again) return again;
    return canRenew(context, refused)
      ? renew(context, refused.call, refused.clockMs)
      : signIn(context, refused);
  },
};

const obey = { actions: 'obey' } as const;

/** At once, or after a renewal. */
const asks = [{ guard: 'mustRenewFirst', target: 'renewing', actions: 'obey' }, obey] as const;

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
    isCurrent: ({ context, event }) =>
      event.type === 'refusal' && !event.call.manner && !isStale(context, event),
    hasRenewable: ({ context }) => hasRenewable(context),
    mustRenewFirst: ({ context, event }) => mustRenewFirst(context, event.clockMs),
    asksForFresh: ({ context, event }) =>
      event.type === 'steal' && event.via === 'xss' && asksForFresh(context),
    lacksNonce: ({ context, event }) =>
      event.type === 'refusal' && againWithNonce(context, event) !== null,
    lacksNonceToRenew: ({ context, event }) =>
      event.type === 'not-renewed' && renewWithNonce(context, event) !== null,
    losesAccess: ({ context, event }) => losesAccess(context, event),
    losesCookie: ({ event }) => event.type === 'signed-out' && event.manner === 'csrf',
    staysSignedIn: ({ event }) => event.type === 'logout-everywhere' && event.keepThis,
    bringsCredentials: ({ event }) =>
      event.type === 'password-changed' && event.credentials !== null,
  },
}).createMachine({
  id: 'browser',
  context: ({ input }) => ({ ...input, ...UNHARMED, ...UNABUSED, ...newProver(input.device) }),
  initial: 'signed-out',
  on: { login: { target: '.signing-in', actions: 'obey' }, steal: obey, csrf: obey, plant: obey },
  states: {
    'signed-out': { on: { 'signed-in': { target: 'signed-in', actions: 'obey' } } },
    'signing-in': {
      on: {
        'signed-in': { target: 'signed-in', actions: 'obey' },
        'not-signed-in': 'signed-out',
      },
    },
    'signed-in': {
      on: {
        request: asks,
        poll: asks,
        ride: asks,
        'signed-in': obey,
        'signed-out': [
          { guard: 'losesAccess', target: 'signed-out', actions: 'obey' },
          { guard: 'losesCookie', actions: 'obey' },
        ],
        answer: obey,
        steal: [{ guard: 'asksForFresh', target: 'renewing', actions: 'obey' }, obey],
        refresh: { guard: 'hasRenewable', target: 'renewing', actions: 'obey' },
        logout: { target: 'signed-out', actions: 'obey' },
        'logout-everywhere': logoutEverywhere,
        'change-password': obey,
        'password-changed': obey,
        refusal: [
          { guard: 'lacksNonce', actions: 'obey' },
          { guard: 'canRenew', target: 'renewing', actions: 'obey' },
          { guard: 'isCurrent', target: 'signing-in', actions: 'obey' },
        ],
      },
    },
    renewing: {
      on: {
        renewed: { target: 'signed-in', actions: 'obey' },
        'not-renewed': [
          { guard: 'lacksNonceToRenew', actions: 'obey' },
          { target: 'signing-in', actions: 'obey' },
        ],
        logout: { target: 'signed-out', actions: 'obey' },
        'logout-everywhere': logoutEverywhere,
        'change-password': obey,
        'password-changed': { guard: 'bringsCredentials', target: 'signed-in', actions: 'obey' },
      },
    },
  },
});

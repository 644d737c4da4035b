/**
 * A browser at one of the user's devices: the page, and the person in front of it.
 *
 * The page renews what it can. What it cannot mend, the person does by signing in again.
 */
import { enqueueActions, setup } from 'xstate';
import { present } from '../choices/binding/present.ts';
import type { ActorName } from '../model/actor.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Response } from '../model/message.ts';
import type { DeviceStep, TheftStep } from '../model/step.ts';
import { leaving } from './browser-leaving.ts';
import {
  asksForFresh,
  deceived,
  NEW_PAGE,
  stolen,
  UNHARMED,
  type Victim,
  watched,
} from './browser-thefts.ts';
import {
  againWithNonce,
  answered,
  type Client,
  call,
  canRenew,
  hasRenewable,
  isOutage,
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
/** `tabs`: how many of them wait for a renewal. */
type Context = Victim & Input & { tabs: number };
type Event = Heard<DeviceStep | TheftStep | Response>;

/** The new session is bound to this device's key, or to that of whoever sits in between. */
function signIn({ user, device, door, settings, luredBy }: Context): Answer<Context> {
  const key = settings.binding === 'bearer' ? null : (luredBy ?? device);
  return {
    next: { ...NEW_PAGE, tabs: 1 },
    effects: [send(door, { type: 'sign-in', user, device, key, learnedMs: null })],
  };
}

/** A bound cookie that has run out is renewed before anything is asked. */
function ask(context: Context, step: Ask): Answer<Context> {
  const { wants, region, clockMs } = step;
  const slowMs = step.type === 'request' ? step.slowMs : 0;
  const access = context.held?.access;
  const answer =
    access && mustRenewFirst(context, clockMs)
      ? renew(context, present(access, wants, 'renew', null), clockMs)
      : call(context, { wants, region, ifRefused: 'renew', slowMs }, clockMs);
  return watched(context, answer);
}

type Ask = Extract<Event, { type: 'request' | 'poll' }>;

const rules: Rules<Context, Event> = {
  login: signIn,
  request: ask,
  poll: ask,
  refresh: (context, { tabs, clockMs }) => {
    const one = renew(context, null, clockMs);
    const effects = Array.from({ length: tabs }, () => one.effects ?? []).flat();
    return { next: { ...one.next, tabs }, effects };
  },
  ...leaving,
  steal: stolen,

  'signed-in': (context, { credentials }) =>
    inTurn<Context>({ next: { held: credentials } }, deceived(context, credentials)),
  answer: (context, heard) => watched(context, answered(context, heard)),
  renewed: (context, { credentials, clockMs }) =>
    inTurn<Context>(watched(context, renewed(context, credentials, clockMs)), {
      next: { tabs: Math.max(1, context.tabs - 1) },
    }),
  unavailable: () => ({ next: { waiting: null } }),
  'not-renewed': (context, heard) => renewWithNonce(context, heard) ?? signIn(context),
  'password-changed': (context, { credentials }) =>
    credentials ? watched(context, { next: { held: credentials, waiting: null } }) : {},
  refusal: (context, refused) => {
    const again = againWithNonce(context, refused);
    if (again) return again;
    return canRenew(context, refused)
      ? renew(context, refused.call, refused.clockMs)
      : signIn(context);
  },
};

/** A script has the page renew at once; a page that is renewing anyway need not be told. */
const fresh: Rules<Context, Event> = { steal: (it, { clockMs }) => renew(it, null, clockMs) };

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
  actions: { obey: enqueueActions(obeying(rules)), askFresh: enqueueActions(obeying(fresh)) },
  guards: {
    canRenew: ({ context, event }) => event.type === 'refusal' && canRenew(context, event),
    isMended: ({ context, event }) =>
      event.type === 'refusal' && !isStale(context, event) && !isOutage(event),
    isAwaited: ({ context }) => context.tabs > 1,
    hasRenewable: ({ context }) => hasRenewable(context),
    mustRenewFirst: ({ context, event }) => mustRenewFirst(context, event.clockMs),
    asksForFresh: ({ context, event }) =>
      event.type === 'steal' && event.via === 'xss' && asksForFresh(context),
    lacksNonce: ({ context, event }) =>
      event.type === 'refusal' && againWithNonce(context, event) !== null,
    lacksNonceToRenew: ({ context, event }) =>
      event.type === 'not-renewed' && renewWithNonce(context, event) !== null,
    staysSignedIn: ({ event }) => event.type === 'logout-everywhere' && event.keepThis,
    bringsCredentials: ({ event }) =>
      event.type === 'password-changed' && event.credentials !== null,
  },
}).createMachine({
  id: 'browser',
  context: ({ input }) => ({ ...input, ...UNHARMED, ...newProver(input.device), tabs: 1 }),
  initial: 'signed-out',
  on: { login: { target: '.signing-in', actions: 'obey' }, steal: obey },
  states: {
    'signed-out': {},
    'signing-in': {
      on: {
        'signed-in': { target: 'signed-in', actions: 'obey' },
        'not-signed-in': 'signed-out',
        unavailable: 'signed-out',
      },
    },
    'signed-in': {
      on: {
        request: asks,
        poll: asks,
        answer: obey,
        steal: [{ guard: 'asksForFresh', target: 'renewing', actions: ['obey', 'askFresh'] }, obey],
        refresh: { guard: 'hasRenewable', target: 'renewing', actions: 'obey' },
        logout: { target: 'signed-out', actions: 'obey' },
        'logout-everywhere': logoutEverywhere,
        'change-password': obey,
        'password-changed': obey,
        refusal: [
          { guard: 'lacksNonce', actions: 'obey' },
          { guard: 'canRenew', target: 'renewing', actions: 'obey' },
          { guard: 'isMended', target: 'signing-in', actions: 'obey' },
        ],
      },
    },
    renewing: {
      on: {
        renewed: [
          { guard: 'isAwaited', actions: 'obey' },
          { target: 'signed-in', actions: 'obey' },
        ],
        unavailable: { target: 'signed-in', actions: 'obey' },
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

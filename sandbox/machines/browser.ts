/**
 * A browser at one of the user's devices: the page, and the person in front of it.
 *
 * The page renews what it can. What it cannot mend, the person does by signing in again.
 */
import { enqueueActions, setup } from 'xstate';
import type { Effect } from '../model/effect.ts';
import { forged, forgotten, planted, UNABUSED } from './browser-abuse.ts';
import { ask } from './browser-asking.ts';
import { type Context, type Event, guards, type Input } from './browser-guards.ts';
import { leaving } from './browser-leaving.ts';
import { received, signIn } from './browser-sign-in.ts';
import { deceived, stolen, UNHARMED, watched } from './browser-thefts.ts';
import {
  againProven,
  againWithNonce,
  answered,
  canRenew,
  renew,
  renewed,
  renewWithNonce,
} from './client.ts';
import { mailed, NO_LINKS, openLink, wantLink } from './links.ts';
import { newProver } from './prover.ts';
import { inTurn, obeying, type Rules } from './rules.ts';

const rules: Rules<Context, Event> = {
  login: (context, step) => inTurn<Context>(signIn(context, step), { next: { tabs: 1 } }),
  request: ask,
  poll: ask,
  refresh: (context, { tabs, clockMs }) => {
    const one = renew(context, null, clockMs);
    const effects = Array.from({ length: tabs }, () => one.effects ?? []).flat();
    return { next: { ...one.next, tabs }, effects };
  },
  ...leaving,
  steal: stolen,
  ride: (context, { wants, clockMs }) => ask(context, { wants, region: 1, clockMs }, 'ride'),
  csrf: forged,
  plant: planted,
  'signed-out': forgotten,
  'ask-link': wantLink,
  'open-link': (context, { purpose }) => openLink(context, purpose, true),
  mail: mailed,
  'link-done': (context, { clockMs }) => signIn(context, { clockMs, withCode: true }),

  'signed-in': (context, { credentials, clockMs }) =>
    inTurn<Context>(received(context, credentials, clockMs), deceived(context, credentials)),
  answer: (context, heard) => watched(context, answered(context, heard)),
  renewed: (context, { credentials, clockMs }) =>
    inTurn<Context>(watched(context, renewed(context, credentials, clockMs)), {
      next: { tabs: Math.max(1, context.tabs - 1) },
    }),
  unavailable: () => ({ next: { waiting: null } }),
  'not-renewed': (context, heard) => renewWithNonce(context, heard) ?? signIn(context, heard),
  'password-changed': (context, { credentials, clockMs }) =>
    credentials
      ? watched(context, {
          next: { ...received(context, credentials, clockMs).next, waiting: null },
        })
      : {},
  refusal: (context, refused) => {
    const again = againWithNonce(context, refused) ?? againProven(context, refused);
    if (again) return again;
    return canRenew(context, refused)
      ? renew(context, refused.call, refused.clockMs)
      : signIn(context, refused);
  },
};

/** A script has the page renew at once; a page that is renewing anyway need not be told. */
const fresh: Rules<Context, Event> = { steal: (it, { clockMs }) => renew(it, null, clockMs) };

const obey = { actions: 'obey' } as const;

/** At once, or after a renewal. */
const asks = [{ guard: 'mustRenewFirst', target: 'renewing', actions: 'obey' }, obey] as const;

/** Signed in, if the browser keeps what it is given. */
const arrives = [
  { guard: 'isDropped', target: 'signed-out', actions: 'obey' },
  { target: 'signed-in', actions: 'obey' },
] as const;

/** Everywhere but here, or everywhere. */
const logoutEverywhere = [
  { guard: 'staysSignedIn', actions: 'obey' },
  { target: 'signed-out', actions: 'obey' },
] as const;

export const browser = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)), askFresh: enqueueActions(obeying(fresh)) },
  guards,
}).createMachine({
  id: 'browser',
  context: ({ input }) => ({
    ...input,
    ...UNHARMED,
    ...UNABUSED,
    ...NO_LINKS,
    ...newProver(input.device),
    tabs: 1,
  }),
  initial: 'signed-out',
  on: {
    login: { target: '.signing-in', actions: 'obey' },
    steal: obey,
    csrf: obey,
    plant: obey,
    'ask-link': obey,
    'open-link': obey,
    mail: obey,
    'link-done': { guard: 'isLetIn', target: '.signing-in', actions: 'obey' },
  },
  states: {
    'signed-out': { on: { 'signed-in': arrives } },
    'signing-in': {
      on: {
        'signed-in': arrives,
        'not-signed-in': 'signed-out',
        unavailable: 'signed-out',
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
        steal: [{ guard: 'asksForFresh', target: 'renewing', actions: ['obey', 'askFresh'] }, obey],
        refresh: { guard: 'hasRenewable', target: 'renewing', actions: 'obey' },
        logout: { target: 'signed-out', actions: 'obey' },
        'logout-everywhere': logoutEverywhere,
        'end-listed': obey,
        'change-password': obey,
        'password-changed': obey,
        refusal: [
          { guard: 'lacksNonce', actions: 'obey' },
          { guard: 'isAskedWho', actions: 'obey' },
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
        'end-listed': obey,
        'change-password': obey,
        'password-changed': { guard: 'bringsCredentials', target: 'signed-in', actions: 'obey' },
      },
    },
  },
});

/**
 * A browser at one of the user's devices: the page, and the person in front of it.
 *
 * The page renews what it can. What it cannot mend, the person does by signing in again.
 */
import { enqueueActions, setup } from 'xstate';
import { outgrows } from '../choices/carrier/forged.ts';
import type { Effect } from '../model/effect.ts';
import { losesAccess, UNABUSED } from './browser-abuse.ts';
import { NO_APPS, visits } from './browser-apps.ts';
import { isLapsed, isSpent } from './browser-asking.ts';
import { fresh, type Page, type PageEvent, type PageInput, pageRules } from './browser-page.ts';
import { NOT_LISTENING } from './browser-streams.ts';
import { asksForFresh, UNHARMED } from './browser-thefts.ts';
import {
  againProven,
  againWithNonce,
  canRenew,
  hasRenewable,
  isAboutCredential,
  isStale,
  renewWithNonce,
} from './client.ts';
import { NO_LINKS } from './links.ts';
import { newProver } from './prover.ts';
import { obeying } from './rules.ts';

const obey = { actions: 'obey' } as const;

/** At once, or after a renewal, or after signing in again. */
const asks = [
  { guard: 'isLapsed', target: 'signing-in', actions: 'obey' },
  { guard: 'isSpent', target: 'renewing', actions: 'obey' },
  obey,
] as const;

/** Nobody signs in for a script. */
const rides = [{ guard: 'isLapsed' }, ...asks] as const;

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
  types: {} as { input: PageInput; context: Page; events: PageEvent; emitted: Effect },
  actions: { obey: enqueueActions(obeying(pageRules)), askFresh: enqueueActions(obeying(fresh)) },
  guards: {
    canRenew: ({ context, event }) => event.type === 'refusal' && canRenew(context, event),
    isMended: ({ context, event }) =>
      event.type === 'refusal' &&
      !event.call.manner &&
      !isStale(context, event) &&
      isAboutCredential(event),
    isAwaited: ({ context }) => context.tabs > 1,
    hasRenewable: ({ context }) => hasRenewable(context),
    isLapsed: ({ context, event }) => isLapsed(context, event.clockMs),
    isSpent: ({ context, event }) => isSpent(context, event.clockMs),
    asksForFresh: ({ context, event }) =>
      event.type === 'steal' && event.via === 'xss' && asksForFresh(context),
    lacksNonce: ({ context, event }) =>
      event.type === 'refusal' && againWithNonce(context, event) !== null,
    isAskedWho: ({ context, event }) =>
      event.type === 'refusal' && againProven(context, event) !== null,
    lacksNonceToRenew: ({ context, event }) =>
      event.type === 'not-renewed' && renewWithNonce(context, event) !== null,
    isLetIn: ({ event }) => event.type === 'link-done' && event.purpose === 'one-time-code',
    losesAccess: ({ context, event }) => losesAccess(context, event),
    losesCookie: ({ event }) => event.type === 'signed-out' && event.manner === 'csrf',
    isDropped: ({ context, event }) =>
      event.type === 'signed-in' && outgrows(event.credentials.access, context.settings),
    staysSignedIn: ({ event }) => event.type === 'logout-everywhere' && event.keepThis,
    bringsCredentials: ({ event }) =>
      event.type === 'password-changed' && event.credentials !== null,
  },
}).createMachine({
  id: 'browser',
  context: ({ input }) => ({
    ...input,
    ...UNHARMED,
    ...UNABUSED,
    ...NO_LINKS,
    ...NO_APPS,
    ...NOT_LISTENING,
    ...newProver(input.device),
    tabs: 1,
  }),
  initial: 'signed-out',
  on: {
    ...visits,
    login: { target: '.signing-in', actions: 'obey' },
    steal: obey,
    csrf: obey,
    plant: obey,
    'stream-closed': obey,
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
        'open-stream': asks,
        ride: rides,
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

/** The attacker uses what was stolen, as it is. Browser rules do not bind her copies. */
import { enqueueActions, setup } from 'xstate';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of, Response } from '../model/message.ts';
import type { Loot } from '../model/out-of-band.ts';
import type { ThiefStep } from '../model/step.ts';
import { forged } from './attacker-forgeries.ts';
import {
  knowsPassword,
  linkUsed,
  looted,
  setOut,
  signIn,
  type Thief,
  visit,
} from './attacker-thefts.ts';
import {
  againWithNonce,
  answered,
  call,
  canRenew,
  hasRenewable,
  renew,
  renewed,
  renewWithNonce,
} from './client.ts';
import { NO_LINKS, openLink } from './links.ts';
import { newProver } from './prover.ts';
import { obeying, type Rules } from './rules.ts';

type Input = Pick<
  Thief,
  'settings' | 'device' | 'door' | 'apis' | 'behind' | 'signer' | 'accounts'
>;
type Event = Heard<ThiefStep | Loot | Response | Of<'key'> | Of<'app-loot'>>;

const rules: Rules<Thief, Event> = {
  loot: looted,
  steal: setOut,
  key: (_, { key }) => ({ next: { signingKey: key } }),
  forge: forged,
  login: signIn,
  guess: ({ device, door }, { user }) => ({
    effects: [
      send(door, { type: 'sign-in', user, device, key: null, learnedMs: null, mistaken: true }),
    ],
  }),
  'signed-in': (_, { credentials }) => ({ next: { held: credentials, waiting: null } }),
  'app-loot': ({ apps }, { app, credential }) => ({
    next: { apps: { ...apps, [app]: credential } },
  }),
  replay: (context, { app, clockMs, ...ask }) =>
    app ? visit(context, app) : call(context, { ...ask, ifRefused: 'give-up' }, clockMs),
  poll: (context, { app, renews, clockMs, ...ask }) => {
    if (app) return visit(context, app);
    return renews && lacksAccess(context)
      ? renew(context, null, clockMs)
      : call(context, { ...ask, ifRefused: renews ? 'renew' : 'give-up' }, clockMs);
  },
  'open-stream': (context, { region, clockMs }) =>
    call(context, { wants: 'account', region, ifRefused: 'give-up', stream: 'open' }, clockMs),
  fixate: ({ door }, { victim, origin }) => ({
    next: { fixing: { victim, origin } },
    effects: [send(door, { type: 'visit' })],
  }),
  visited: ({ fixing }, { credential }) => ({
    next: { held: { access: credential, refresh: null }, fixing: null },
    effects: fixing
      ? [
          {
            type: 'hand',
            to: fixing.victim,
            message: { type: 'plant', credential, origin: fixing.origin },
          },
        ]
      : [],
  }),
  'open-link': (context, { purpose }) => openLink(context, purpose, false),
  'link-done': linkUsed,
  refresh: (context, { clockMs }) => renew(context, null, clockMs),
  'logout-everywhere': ({ held, door }, { keepThis }) => {
    const credential = held?.refresh ?? held?.access;
    if (!held || !credential) return {};
    const scope = keepThis ? 'others' : 'all';
    const ask = { type: 'sign-out', credential, access: held.access, scope } as const;
    return { effects: [send(door, ask)] };
  },
  answer: answered,
  refusal: (context, refused) =>
    againWithNonce(context, refused) ?? renew(context, refused.call, refused.clockMs),
  renewed: (client, { credentials, clockMs }) => renewed(client, credentials, clockMs),
  'not-renewed': (context, heard) =>
    renewWithNonce(context, heard) ?? {
      next: { held: context.held && { ...context.held, refresh: null }, waiting: null },
    },
};

/** A store or a cookie may have given her a refresh token alone. */
const lacksAccess = (thief: Thief): boolean => !thief.held?.access && hasRenewable(thief);

const obey = { actions: 'obey' } as const;

/** What she does while she holds anything, also while a renewal is on its way. */
const uses = {
  replay: obey,
  'open-stream': obey,
  poll: obey,
  'logout-everywhere': obey,
  answer: obey,
};

export const attacker = setup({
  types: {} as { input: Input; context: Thief; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
  guards: {
    canRenew: ({ context, event }) => event.type === 'refusal' && canRenew(context, event),
    hasRenewable: ({ context }) => hasRenewable(context),
    mustRenewFirst: ({ context, event }) =>
      event.type === 'poll' && !event.app && event.renews && lacksAccess(context),
    knowsPassword: ({ context }) => knowsPassword(context),
    lacksNonce: ({ context, event }) =>
      event.type === 'refusal' && againWithNonce(context, event) !== null,
    lacksNonceToRenew: ({ context, event }) =>
      event.type === 'not-renewed' && renewWithNonce(context, event) !== null,
  },
}).createMachine({
  id: 'attacker',
  context: ({ input }) => ({
    ...input,
    ...newProver(input.device),
    ...NO_LINKS,
    held: null,
    waiting: null,
    password: null,
    fixing: null,
    signingKey: null,
    forged: 0,
    apps: {},
  }),
  initial: 'empty-handed',
  on: {
    loot: { target: '.holding', actions: 'obey' },
    'app-loot': { target: '.holding', actions: 'obey' },
    steal: obey,
    guess: obey,
    fixate: obey,
    visited: { target: '.holding', actions: 'obey' },
    key: obey,
    'open-link': obey,
    'link-done': obey,
    forge: { target: '.holding', actions: 'obey' },
    login: { guard: 'knowsPassword', actions: 'obey' },
    'signed-in': { target: '.holding', actions: 'obey' },
  },
  states: {
    'empty-handed': {},
    holding: {
      on: {
        ...uses,
        poll: [{ guard: 'mustRenewFirst', target: 'renewing', actions: 'obey' }, obey],
        refresh: { guard: 'hasRenewable', target: 'renewing', actions: 'obey' },
        refusal: [
          { guard: 'lacksNonce', actions: 'obey' },
          { guard: 'canRenew', target: 'renewing', actions: 'obey' },
        ],
      },
    },
    renewing: {
      on: {
        ...uses,
        renewed: { target: 'holding', actions: 'obey' },
        unavailable: 'holding',
        'not-renewed': [
          { guard: 'lacksNonceToRenew', actions: 'obey' },
          { target: 'holding', actions: 'obey' },
        ],
      },
    },
  },
});

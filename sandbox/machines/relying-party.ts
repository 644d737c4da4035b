/**
 * An app that signs people in with the identity provider (a relying party), and then keeps a session of
 * its own. What ends the one does not end the other unless somebody tells it.
 */
import { enqueueActions, setup } from 'xstate';
import { lookAt } from '../choices/sso-session.ts';
import { checkIdToken, checkLogoutToken, IDP } from '../choices/sso-tokens.ts';
import type { ActorName } from '../model/actor.ts';
import { type AccessCredential, sidOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import { minutes } from '../model/time.ts';
import { type App, begun, forget, sessionsOf, touched } from './relying-party-sessions.ts';
import { inTurn, obeying, type Rules } from './rules.ts';

/** How often an app with a refresh token works for her by itself: it fetches her mail, say. */
const WORK_EVERY_MS = minutes(10);

type Event = Heard<
  | Of<'enter'>
  | Of<'callback'>
  | Of<'redeemed'>
  | Of<'call'>
  | Of<'leave'>
  | Of<'front-logout'>
  | Of<'back-logout'>
  | Of<'work-due'>
  | Of<'synced'>
>;

const rules: Rules<App, Event> = {
  /** Whoever is not known here is sent to the identity provider, and comes back with a code. */
  enter: (app, { credential, access, from, clockMs }) => {
    const looked = credential ? lookAt(credential, app.app, app, { ...app, clockMs }) : null;
    if (credential && looked?.refusal === null) {
      const known = send(from, { type: 'app-opened', app: app.app, credential: null });
      const { effects } = looked;
      return inTurn(
        touched(app, credential, clockMs),
        { effects },
        { effects: [decided(from, credential, null), known] },
      );
    }
    const asks = { app: app.app, nonce: `n${app.count + 1}`, access };
    return {
      next: { count: app.count + 1, asked: { ...app.asked, [from]: asks.nonce } },
      effects: [...(looked?.effects ?? []), send(from, { type: 'to-idp', asks })],
    };
  },

  callback: (_, { code, from }) => ({
    effects: [send(IDP, { type: 'redeem', code, device: from })],
  }),

  redeemed: (app, { idToken, refresh, device, clockMs }) => {
    const { [device]: nonce = null, ...asked } = app.asked;
    const { check, own, refusal } = checkIdToken(idToken, app.app, nonce, { ...app, clockMs });
    const verified: Effect = { type: 'verify', token: idToken, check, refusal: own };
    if (refusal) return { effects: [verified] };
    const { credential, ...made } = begun(app, { idToken, device }, clockMs);
    return inTurn<App>(
      { next: { asked }, effects: [verified] },
      made,
      { effects: [send(device, { type: 'app-opened', app: app.app, credential })] },
      refresh ? { effects: [later(app.app, { type: 'work-due', credential: refresh })] } : {},
    );
  },

  call: (app, { type: _, from, clockMs, ...call }) => {
    const { credential } = call;
    const { effects, refusal } = lookAt(credential, app.app, app, { ...app, clockMs });
    const said = { ...call, type: 'call' } as const;
    const told = refusal
      ? send(from, { type: 'refusal', why: refusal, call: said })
      : send(from, { type: 'answer', call: said, credentials: null });
    return inTurn<App>({ effects }, refusal ? {} : touched(app, credential, clockMs), {
      effects: [decided(from, credential, refusal), told],
    });
  },

  leave: (app, { credential, how, from }) => {
    const hint = how === 'rp-initiated' ? (app.logins[sidOf(credential)] ?? null) : null;
    const told = send(from, { type: 'app-left', app: app.app, hint });
    return inTurn(forget(app, [sidOf(credential)]), { effects: [told] });
  },

  /** A frame that came without its cookie could be anybody's. */
  'front-logout': (app, { credential, from }) => {
    const told = send(from, { type: 'frame-loaded', app: app.app, ended: credential !== null });
    return inTurn<App>(credential ? forget(app, [sidOf(credential)]) : {}, { effects: [told] });
  },

  'back-logout': (app, { token, clockMs }) => {
    const { check, own, refusal } = checkLogoutToken(token, app.app, { ...app, clockMs });
    const verified: Effect = { type: 'verify', token, check, refusal: own };
    if (refusal) return { effects: [verified] };
    return inTurn<App>({ effects: [verified] }, forget(app, sessionsOf(app, token.claims.sid)));
  },

  'work-due': (_, { credential }) => ({ effects: [send(IDP, { type: 'sync', credential })] }),

  synced: ({ app }, { credential, why }) =>
    why ? {} : { effects: [later(app, { type: 'work-due', credential })] },
};

const later = (to: ActorName, message: Of<'work-due'>): Effect => ({
  type: 'send',
  to,
  message,
  afterMs: WORK_EVERY_MS,
});

const decided = (
  caller: ActorName,
  credential: AccessCredential,
  refusal: Refusal | null,
): Effect => ({ type: 'decide', about: 'call', caller, credential, wants: 'account', refusal });

const obey = { actions: 'obey' } as const;

export const relyingParty = setup({
  types: {} as {
    input: Pick<App, 'settings' | 'app'>;
    context: App;
    events: Event;
    emitted: Effect;
  },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'relying-party',
  context: ({ input }) => ({
    ...input,
    count: 0,
    asked: {},
    rows: {},
    ended: [],
    logins: {},
  }),
  initial: 'serving',
  states: {
    serving: {
      on: {
        enter: obey,
        callback: obey,
        redeemed: obey,
        call: obey,
        leave: obey,
        'front-logout': obey,
        'back-logout': obey,
        'work-due': obey,
        synced: obey,
      },
    },
  },
});

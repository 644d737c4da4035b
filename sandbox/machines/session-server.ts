/**
 * The session server keeps a row for every session. The state lives here, so ending one is one delete.
 *
 * Rows are not swept when their time is up: they die when looked at, as in most stores.
 */
import { enqueueActions, setup } from 'xstate';
import { bindingTo } from '../choices/binding/bound.ts';
import { lacksCsrfToken } from '../choices/carrier/forged.ts';
import { NOBODY, sessionRefusal } from '../choices/ending/record.ts';
import { NO_ACCOUNTS, ordered, signInRefusal } from '../choices/sign-in.ts';
import { isMeant, signedOut } from '../choices/sign-out.ts';
import { lacksStepUp, notSignedOut } from '../choices/step-up.ts';
import { boundTo, sidOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Settings } from '../model/settings/index.ts';
import type { FaultOf } from '../model/step.ts';
import { introspected } from './introspection.ts';
import { loot } from './loot.ts';
import { type Asker, closed, whileClosed } from './out-of-order.ts';
import { tellPassword } from './passwords.ts';
import { inTurn, obeying, type Rules } from './rules.ts';
import {
  endAll,
  NOBODY_REMEMBERED,
  type Remembering,
  remembered,
  resume,
} from './session-remember.ts';
import { renewBound } from './session-renewal.ts';
import { begin, idOf, type Rows, sessionsIn, signedIn, write } from './session-rows.ts';
import { demoted, userShown } from './users.ts';
import { reportFailure, UNWATCHED, type Watched, watched } from './watching.ts';

type Input = Pick<Rows, 'replicas'> & { settings: Settings };
type Context = Input & Remembering & Watched;
type Event =
  | Asker
  | Heard<
      | Of<'touch'>
      | Of<'save'>
      | Of<'which-password'>
      | Of<'promoted'>
      | Of<'order'>
      | Of<'dump'>
      | Of<'watch'>
      | FaultOf<'restart'>
    >;

const rules: Rules<Context, Event> = {
  visit: (context, { from, clockMs }) => {
    if (context.settings.accessCarrier !== 'cookie') return {};
    const { id, ...begun } = begin(context, { user: NOBODY, device: from }, clockMs);
    return inTurn<Context>(begun, { effects: [send(from, { type: 'visited', credential: id })] });
  },

  'sign-in': (context, { manner, from, clockMs, ...comer }) => {
    const { user, device, key, shown } = comer;
    const why = lacksCsrfToken(context.settings, manner, null)
      ? 'csrf-token-missing'
      : signInRefusal(context, comer, context.settings);
    if (why) {
      const told = send(from, { type: 'not-signed-in', why, device });
      return { effects: [...reportFailure(context, user), told] };
    }
    const person = { user, device, ...bindingTo(key, clockMs, context.settings) };
    const { id, ...begun } = signedIn(context, shown ?? null, person, clockMs);
    const now = { ...context, ...begun.next };
    const { credentials, ...kept } = remembered(now, id, device, clockMs);
    const told = send(from, { type: 'signed-in', credentials, device });
    return inTurn<Context>(begun, kept, { effects: [told] });
  },

  'sign-out': (context, { manner, from, ...asked }) => {
    if (lacksCsrfToken(context.settings, manner, null)) return {};
    if (lacksStepUp(context.settings, asked)) return { effects: [send(from, notSignedOut)] };
    return inTurn<Context>(endAll(context, isMeant(asked)), {
      effects: [send(from, signedOut(asked, manner))],
    });
  },

  'new-password': (context, { user, device, credential, endOthers, from, clockMs }) => {
    const renews = context.settings.newIdOn.includes('reauth');
    const own = sidOf(credential);
    const passwords = { ...context.passwords, [user]: clockMs };
    const ended = inTurn<Context>(
      endAll(context, ({ sid, ...of }) => (sid === own ? renews : endOthers && of.user === user)),
      { next: { passwords } },
    );
    if (!renews) {
      const told = send(from, { type: 'password-changed', credentials: null, device });
      return inTurn<Context>(ended, { effects: [told] });
    }
    const { id, ...begun } = begin(
      { ...context, ...ended.next },
      { user, device, ...bindingTo(boundTo(credential), clockMs, context.settings) },
      clockMs,
    );
    const now = { ...context, ...ended.next, ...begun.next };
    const { credentials, ...kept } = remembered(now, id, device, clockMs);
    const told = send(from, { type: 'password-changed', credentials, device });
    return inTurn<Context>(ended, begun, kept, { effects: [told] });
  },

  renew: (context, { credential, ...heard }) =>
    credential.kind === 'refresh-token'
      ? resume(context, { ...heard, credential })
      : renewBound(context, { ...heard, credential }),

  watch: watched,

  dump: (context, { user, by, clockMs }) => {
    const row = Object.values(context.rows).findLast(
      (each) => each.user === user && !sessionRefusal(each, clockMs, context.settings),
    );
    const access = row ? idOf(row) : null;
    return loot('db-dump', { access, refresh: null }, context.settings, by);
  },

  /** A visit puts the idle timeout off. A session that is gone stays gone. */
  touch: (context, { id, clockMs }) => {
    const row = context.rows[id];
    return row ? write(context, { ...row, seenMs: clockMs }) : {};
  },

  /** Whoever writes back all that was read brings back what was deleted meanwhile. */
  save: (context, { row, clockMs }) =>
    write(context, context.settings.rolling ? { ...row, seenMs: clockMs } : row),

  promoted: (_, { rows }) => ({ next: { rows: sessionsIn(rows) } }),

  restart: ({ settings }) =>
    settings.storePersistence === 'memory' ? { next: { rows: {}, families: {} } } : {},

  'look-up': (context, asked) =>
    asked.store === 'users' ? userShown(context, asked) : introspected(context, asked),

  order: (context, { clockMs, ...order }) =>
    order.by === 'demotion'
      ? demoted(context, order.user)
      : inTurn<Context>(
          endAll(context, ({ device, user }) =>
            order.device ? device === order.device : user === order.user,
          ),
          { next: ordered(context, order, clockMs) },
        ),

  'which-password': tellPassword,
};

const obey = { actions: 'obey' } as const;

export const sessionServer = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: {
    obey: enqueueActions(obeying(rules)),
    turnAway: enqueueActions(obeying<Context, Event>(closed)),
  },
}).createMachine({
  id: 'session-server',
  context: ({ input }) => ({
    ...input,
    begun: 0,
    rows: {},
    ...NO_ACCOUNTS,
    ...NOBODY_REMEMBERED,
    ...UNWATCHED,
  }),
  initial: 'serving',
  states: {
    serving: {
      on: {
        visit: obey,
        'sign-in': obey,
        'sign-out': obey,
        'new-password': obey,
        touch: obey,
        save: obey,
        promoted: obey,
        restart: obey,
        'look-up': obey,
        order: obey,
        'which-password': obey,
        renew: obey,
        dump: obey,
        watch: obey,
        'issuer-down': 'down',
      },
    },
    down: whileClosed,
  },
});

/**
 * The session server keeps a row for every session. The state lives here, so ending one is one delete.
 *
 * Rows are not swept when their time is up: they die when looked at, as in most stores.
 */
import { enqueueActions, setup } from 'xstate';
import { bindingTo } from '../choices/binding/bound.ts';
import { asMade, lacksCsrfToken } from '../choices/carrier/forged.ts';
import { NOBODY, sessionRefusal } from '../choices/ending/record.ts';
import { type Accounts, NO_ACCOUNTS, ordered, signInRefusal } from '../choices/sign-in.ts';
import { lacksStepUp, notSignedOut } from '../choices/step-up.ts';
import {
  boundTo,
  type Credentials,
  handleOf,
  type SessionId,
  userOf,
} from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of, Scope } from '../model/message.ts';
import type { SessionRow } from '../model/row.ts';
import type { Settings } from '../model/settings/index.ts';
import type { FaultOf } from '../model/step.ts';
import { loot } from './loot.ts';
import { type Asker, closed, whileClosed } from './out-of-order.ts';
import { tellPassword } from './passwords.ts';
import { inTurn, obeying, type Rules } from './rules.ts';
import { renewBound } from './session-renewal.ts';
import { begin, end, idOf, type Rows, sessionsIn, signedIn, write } from './session-rows.ts';

type Input = Pick<Rows, 'replicas'> & { settings: Settings };
type Context = Input & Rows & Accounts;
type Event =
  | Asker
  | Heard<
      | Of<'touch'>
      | Of<'save'>
      | Of<'which-password'>
      | Of<'promoted'>
      | Of<'order'>
      | Of<'dump'>
      | FaultOf<'restart'>
    >;

const rules: Rules<Context, Event> = {
  visit: (context, { from, clockMs }) => {
    if (context.settings.accessCarrier !== 'cookie') return {};
    const { id, ...begun } = begin(context, { user: NOBODY, device: from }, clockMs);
    return inTurn<Context>(begun, { effects: [send(from, { type: 'visited', credential: id })] });
  },

  'sign-in': (
    context,
    { user, device, key, learnedMs, withCode, shown, manner, from, clockMs },
  ) => {
    const why = lacksCsrfToken(context.settings, manner, null)
      ? 'csrf-token-missing'
      : signInRefusal(context, { user, learnedMs, withCode }, context.settings);
    if (why) return { effects: [send(from, { type: 'not-signed-in', why, device })] };
    const person = { user, device, ...bindingTo(key, clockMs, context.settings) };
    const { id, ...begun } = signedIn(context, shown ?? null, person, clockMs);
    const told = send(from, { type: 'signed-in', credentials: alone(id), device });
    return inTurn<Context>(begun, { effects: [told] });
  },

  'sign-out': (context, { credential, scope, manner, proven, from }) => {
    if (lacksCsrfToken(context.settings, manner, null)) return {};
    if (lacksStepUp(context.settings, { scope, proven })) {
      return { effects: [send(from, notSignedOut)] };
    }
    return inTurn<Context>(end(context, meant(scope, handleOf(credential), userOf(credential))), {
      effects: [send(from, { type: 'signed-out', of: credential.kind, ...asMade(manner) })],
    });
  },

  'new-password': (context, { user, device, credential, endOthers, from, clockMs }) => {
    const renews = context.settings.newIdOn.includes('reauth');
    const own = handleOf(credential);
    const passwords = { ...context.passwords, [user]: clockMs };
    const ended = inTurn<Context>(
      end(context, (row) => (row.id === own ? renews : endOthers && row.user === user)),
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
    const told = send(from, { type: 'password-changed', credentials: alone(id), device });
    return inTurn<Context>(ended, begun, { effects: [told] });
  },

  renew: renewBound,

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

  restart: ({ settings }) => (settings.storePersistence === 'memory' ? { next: { rows: {} } } : {}),

  /** Introspection: the token's own server says whether it is active, and a question is a visit. */
  'look-up': (context, { store, key, call, caller, passed, from, clockMs }) => {
    const row = context.rows[key] ?? null;
    const active = !sessionRefusal(row, clockMs, context.settings);
    const told = send(from, {
      type: 'found',
      store,
      key,
      row: {
        kind: 'active',
        active,
        untilMs: (row?.startedMs ?? 0) + context.settings.absoluteTimeoutMs,
      },
      call,
      caller,
      passed,
    });
    const seen =
      row && active && context.settings.rolling ? write(context, { ...row, seenMs: clockMs }) : {};
    return inTurn<Context>({ effects: [{ type: 'read', store, key }] }, seen, { effects: [told] });
  },

  order: (context, { clockMs, ...order }) =>
    inTurn<Context>(
      end(context, (row) => (order.device ? row.device === order.device : row.user === order.user)),
      { next: ordered(context, order, clockMs) },
    ),

  'which-password': tellPassword,
};

const alone = (access: SessionId): Credentials => ({ access, refresh: null });

const meant =
  (scope: Scope, own: string, user: string) =>
  (row: SessionRow): boolean =>
    row.id === own ? scope !== 'others' : scope !== 'this' && row.user === user;

const obey = { actions: 'obey' } as const;

export const sessionServer = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: {
    obey: enqueueActions(obeying(rules)),
    turnAway: enqueueActions(obeying<Context, Event>(closed)),
  },
}).createMachine({
  id: 'session-server',
  context: ({ input }) => ({ ...input, begun: 0, rows: {}, ...NO_ACCOUNTS }),
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
        'issuer-down': 'down',
      },
    },
    down: whileClosed,
  },
});

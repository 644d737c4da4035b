/**
 * The identity provider signs people in once, tells each app who they are, and tells the apps of a
 * logout by whichever channel it has.
 */
import { enqueueActions, setup } from 'xstate';
import { IDP, idToken, logoutToken } from '../choices/sso-tokens.ts';
import type { ActorName } from '../model/actor.ts';
import type { RefreshToken, SessionId, Sid } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Settings } from '../model/settings/index.ts';
import type { App, Authorization } from '../model/sso.ts';
import type { Ms } from '../model/time.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';

/** A session at the identity provider, and the apps that were told of it. */
type Row = { session: SessionId; startedMs: Ms; apps: readonly App[] };

type Code = { asks: Authorization; session: SessionId };
type Grant = { sid: Sid; offline: boolean };

type Context = {
  settings: Settings;
  begun: number;
  codes: Readonly<Record<string, Code>>;
  /** By `sid`. A row whose time is up stays: the same browser signs in to it again. */
  rows: Readonly<Record<Sid, Row>>;
  grants: Readonly<Record<string, Grant>>;
};

type Event = Heard<Of<'authorize'> | Of<'sign-in'> | Of<'redeem'> | Of<'end-session'> | Of<'sync'>>;

const rules: Rules<Context, Event> = {
  authorize: (context, { asks, session, from, clockMs }) => {
    const row = session ? context.rows[session.sid] : undefined;
    return row && clockMs < row.startedMs + context.settings.absoluteTimeoutMs
      ? authorized(context, row, asks, from)
      : { effects: [send(from, { type: 'sign-in-asked', asks })] };
  },

  'sign-in': (context, { user, shown, asks, from, clockMs }) => {
    if (!asks) return {};
    const known = shown ? context.rows[shown.sid] : undefined;
    const begun = known ? context.begun : context.begun + 1;
    const fresh = { kind: 'session-id', id: `I${begun}`, sid: `i${begun}`, user } as const;
    const row = { session: fresh, apps: [], ...known, startedMs: clockMs };
    const rows = { ...context.rows, [row.session.sid]: row };
    const written: Effect = { type: 'write', store: 'sessions', key: row.session.id };
    return inTurn<Context>(
      { next: { begun, rows }, effects: [written] },
      authorized({ ...context, begun, rows }, row, asks, from),
    );
  },

  redeem: (context, { code, device, from, clockMs }) => {
    const { [code]: known, ...codes } = context.codes;
    const row = known && context.rows[known.session.sid];
    if (!row || known.asks.app !== from) return {};
    return told({ ...context, codes }, { ...known, row }, device, clockMs);
  },

  /** The browser’s own session; the hint tells whose it was, where the browser has none. */
  'end-session': (context, { hint, session, from, clockMs }) => {
    const sid = session?.sid ?? hint?.claims.sid ?? '';
    const { [sid]: row, ...rows } = context.rows;
    const grants = Object.entries(context.grants).filter(
      ([, grant]) => grant.sid !== sid || grant.offline,
    );
    const { logoutChannel } = context.settings;
    const apps = row?.apps ?? [];
    const frames = logoutChannel === 'front' ? apps : [];
    return inTurn<Context>(
      { next: { rows, grants: Object.fromEntries(grants) } },
      row ? { effects: [{ type: 'write', store: 'sessions', key: row.session.id }] } : {},
      row && logoutChannel === 'back' ? notices(row, clockMs, context.settings) : {},
      { effects: [send(from, { type: 'session-ended', frames })] },
    );
  },

  sync: ({ grants }, { credential, from }) => {
    const why = grants[credential.id] ? null : 'refresh-family-ended';
    const about = { about: 'renewal', caller: from, credential, wants: 'account' } as const;
    return {
      effects: [
        { type: 'read', store: 'families', key: credential.id },
        { type: 'decide', ...about, refusal: why },
        send(from, { type: 'synced', credential, why }),
      ],
    };
  },
};

function authorized(
  context: Context,
  { session }: Row,
  asks: Authorization,
  to: ActorName,
): Answer<Context> {
  const begun = context.begun + 1;
  const code = `code-${begun}`;
  return {
    next: { begun, codes: { ...context.codes, [code]: { asks, session } } },
    effects: [send(to, { type: 'authorized', app: asks.app, code, session })],
  };
}

/** A code is taken once. What it brings tells the app who signed in, and perhaps lets it come back. */
function told(
  context: Context,
  { asks, row }: Code & { row: Row },
  device: ActorName,
  clockMs: Ms,
): Answer<Context> {
  const { settings } = context;
  const { app, nonce, access } = asks;
  const { sid, user } = row.session;
  const begun = context.begun + 1;
  const token = idToken(app, nonce, { sid, user, jti: `id-${begun}` }, { clockMs, settings });
  const refresh: RefreshToken | null =
    access === 'none' ? null : { kind: 'refresh-token', id: `G${begun}`, sid, user };
  const known = { ...row, apps: [...new Set([...row.apps, app])] };
  const grant = { sid, offline: access === 'offline' };
  return {
    next: {
      begun,
      codes: context.codes,
      rows: { ...context.rows, [sid]: known },
      grants: refresh ? { ...context.grants, [refresh.id]: grant } : context.grants,
    },
    effects: [
      { type: 'sign', token },
      send(app, { type: 'redeemed', idToken: token, refresh, device }),
    ],
  };
}

/** Straight to every app of that session, the one that asked for the logout included. */
const notices = ({ session, apps }: Row, clockMs: Ms, settings: Settings): Answer<Context> => ({
  effects: apps.flatMap((app): Effect[] => {
    const { sid, user } = session;
    const token = logoutToken(app, { sid, user, jti: `lo-${sid}-${app}` }, { clockMs, settings });
    return [{ type: 'sign', token }, send(app, { type: 'back-logout', app, token })];
  }),
});

const obey = { actions: 'obey' } as const;

export const identityProvider = setup({
  types: {} as {
    input: Pick<Context, 'settings'>;
    context: Context;
    events: Event;
    emitted: Effect;
  },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: IDP,
  context: ({ input }) => ({ ...input, begun: 0, codes: {}, rows: {}, grants: {} }),
  initial: 'serving',
  states: {
    serving: {
      on: { authorize: obey, 'sign-in': obey, redeem: obey, 'end-session': obey, sync: obey },
    },
  },
});

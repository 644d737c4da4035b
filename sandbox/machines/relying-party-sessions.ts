/** The sessions of an app: how one is begun at a login, used, and ended where anything of it is kept. */
import { type AppBooks, canEndSessions } from '../choices/sso-session.ts';
import { sessionToken } from '../choices/sso-tokens.ts';
import type { ActorName } from '../model/actor.ts';
import type { AccessCredential, Jwt, Sid } from '../model/credential.ts';
import type { Effect } from '../model/effect.ts';
import type { SessionRow } from '../model/row.ts';
import type { Settings } from '../model/settings/index.ts';
import type { App as AppName } from '../model/sso.ts';
import type { Ms } from '../model/time.ts';
import type { Answer } from './rules.ts';

/** `asked`: the nonce that each browser was sent off with. */
export type App = AppBooks & {
  settings: Settings;
  app: AppName;
  count: number;
  asked: Readonly<Record<ActorName, string>>;
};

type Login = { idToken: Jwt; device: ActorName };

export function begun(
  app: App,
  { idToken, device }: Login,
  clockMs: Ms,
): Answer<App> & { credential: AccessCredential } {
  const count = app.count + 1;
  const about = { sid: `${app.app}-${count}`, user: idToken.claims.sub };
  const next = { count, logins: { ...app.logins, [about.sid]: idToken } };
  switch (app.settings.content) {
    case 'reference': {
      const id = `${app.app}-S${count}`;
      const row: SessionRow = {
        kind: 'session',
        ...about,
        id,
        device,
        startedMs: clockMs,
        seenMs: clockMs,
      };
      return {
        credential: { kind: 'session-id', id, ...about },
        next: { ...next, rows: { ...app.rows, [id]: row } },
        effects: [written(id)],
      };
    }
    case 'signed': {
      const { settings } = app;
      const made = { ...about, jti: `${app.app}-t${count}` };
      const token = sessionToken(app.app, made, { clockMs, settings });
      return { credential: token, next, effects: [{ type: 'sign', token }] };
    }
    case 'sealed': {
      const times = { startedMs: clockMs, sealedMs: clockMs };
      const cookie = {
        kind: 'sealed',
        id: `${app.app}-C${count}`,
        ...about,
        epoch: 0,
        ...times,
      } as const;
      return { credential: cookie, next, effects: [{ type: 'seal', cookie }] };
    }
  }
}

/** A visit puts the idle timeout of a record off. */
export function touched({ rows }: App, credential: AccessCredential, clockMs: Ms): Answer<App> {
  const row = credential.kind === 'session-id' ? rows[credential.id] : undefined;
  return row ? { next: { rows: { ...rows, [row.id]: { ...row, seenMs: clockMs } } } } : {};
}

/** The sessions that came of this sign-in at the identity provider. */
export const sessionsOf = ({ logins }: App, signIn: Sid): Sid[] =>
  Object.keys(logins).filter((sid) => logins[sid]?.claims.sid === signIn);

/** Deletes their records, or lists them; where neither is kept there is nothing to be done. */
export function forget(app: App, sids: readonly Sid[]): Answer<App> {
  if (!canEndSessions(app.settings)) return {};
  const rows = Object.values(app.rows);
  const isOver = ({ sid }: SessionRow) => sids.includes(sid);
  if (app.settings.content === 'reference') {
    const kept = rows.filter((row) => !isOver(row));
    const logins = Object.entries(app.logins).filter(([sid]) => !sids.includes(sid));
    return {
      next: {
        rows: Object.fromEntries(kept.map((row) => [row.id, row])),
        logins: Object.fromEntries(logins),
      },
      effects: rows.filter(isOver).map(({ id }) => written(id)),
    };
  }
  const fresh = sids.filter((sid) => !app.ended.includes(sid));
  return {
    next: { ended: [...app.ended, ...fresh] },
    effects: fresh.map((key) => ({ type: 'write', store: 'denylist', key })),
  };
}

const written = (key: string): Effect => ({ type: 'write', store: 'sessions', key });

/** The issuer's books, and how new credentials are entered in them. */
import { KEY, newClaims, seal } from '../choices/content.ts';
import type { Family } from '../choices/ending/refresh.ts';
import type { ActorName } from '../model/actor.ts';
import type { Claims, Credentials, RefreshToken, Sid } from '../model/credential.ts';
import type { Effect } from '../model/message.ts';
import type { Model } from '../model/model.ts';
import type { Settings } from '../model/settings.ts';
import type { Ms } from '../model/time.ts';

export type Books = {
  settings: Settings;
  model: Model;
  /** Where the denylist is read; null when there is no list. */
  replica: ActorName | null;
  /** How many sessions, access tokens and refresh tokens there have been: names are counted, never drawn. */
  begun: number;
  signed: number;
  refreshed: number;
  families: Readonly<Record<Sid, Family>>;
  /** Live tokens by `jti`, kept only with `trackIssued`. */
  issued: Readonly<Record<string, Claims>>;
};

type Issue = { next: Partial<Books>; effects: Effect[]; credentials: Credentials };

/** A new session: a new lineage, and a refresh token family where the model has one. */
export function beginSession(books: Books, user: string, clockMs: Ms): Issue {
  const begun = books.begun + 1;
  const sid = `s${begun}`;
  const signed = signAccess({ ...books, begun }, { sid, user }, clockMs);
  const next = { begun, ...signed.next };
  if (!books.model.carrier.refresh) {
    return { next, effects: signed.effects, credentials: { access: signed.access, refresh: null } };
  }
  const refresh = nextRefresh(books, sid, user);
  const tokens = { [refresh.id]: { replacedMs: null } };
  const family: Family = { sid, user, startedMs: clockMs, ended: false, tokens };
  return {
    next: {
      ...next,
      refreshed: books.refreshed + 1,
      families: { ...books.families, [sid]: family },
    },
    effects: [...signed.effects, familyWritten(sid)],
    credentials: { access: signed.access, refresh },
  };
}

export const nextRefresh = (books: Books, sid: Sid, user: string): RefreshToken => ({
  kind: 'refresh-token',
  id: `R${books.refreshed + 1}`,
  sid,
  user,
});

/** One more access token for a session that exists. */
export function signAccess(books: Books, { sid, user }: { sid: Sid; user: string }, clockMs: Ms) {
  const jti = `t${books.signed + 1}`;
  const access = seal(newClaims({ sid, user, jti }, clockMs, books.settings), KEY);
  const next: Partial<Books> = { signed: books.signed + 1 };
  const effects: Effect[] = [{ type: 'sign', token: access }];
  if (books.settings.trackIssued && books.model.ending.includes('denylist')) {
    next.issued = { ...books.issued, [jti]: access.claims };
    effects.push({ type: 'write', store: 'issued', key: jti });
  }
  return { next, effects, access };
}

export const familyWritten = (sid: Sid): Effect => ({ type: 'write', store: 'families', key: sid });

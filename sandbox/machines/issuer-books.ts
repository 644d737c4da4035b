/** The issuer's books, and how new credentials are entered in them. */
import { bindingTo } from '../choices/binding/bound.ts';
import { newClaims } from '../choices/content.ts';
import { keepsRefreshTokens, remembersSessions } from '../choices/ending/reach.ts';
import type { Family } from '../choices/ending/refresh.ts';
import { permissionsIn } from '../choices/permissions.ts';
import { copiedInto } from '../choices/roles.ts';
import type { Accounts } from '../choices/sign-in.ts';
import type { ActorName } from '../model/actor.ts';
import type {
  AccessCredential,
  Claims,
  Credentials,
  RefreshToken,
  Sealed,
  Sid,
} from '../model/credential.ts';
import type { Effect } from '../model/effect.ts';
import type { KeyName } from '../model/proof.ts';
import type { EpochRow } from '../model/row.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';
import type { Checker } from './proof-checks.ts';
import { type Desk, sealHere } from './signing-desk.ts';
import type { Watched } from './watching.ts';

export type Books = Accounts &
  Checker &
  Watched &
  Desk & {
    settings: Settings;
    /** The copies of its denylist and epochs, and the apis that hear its events. */
    replicas: readonly ActorName[];
    apis: readonly ActorName[];
    /** How many sessions, access credentials and refresh tokens there have been: names are counted, never drawn. */
    begun: number;
    signed: number;
    refreshed: number;
    /** Sessions that the issuer remembers, with their refresh tokens if they have any. */
    families: Readonly<Record<Sid, Family>>;
    /** Live tokens by `jti`, kept only with `trackIssued`. */
    issued: Readonly<Record<string, Issued>>;
    epochs: Readonly<Record<string, EpochRow>>;
  };

/** Who a credential is for, where, and the key that it is bound to. */
export type Holder = {
  sid: Sid;
  user: string;
  device: ActorName;
  key: KeyName | null;
  startedMs: Ms;
};

export type Issued = { claims: Claims; device: ActorName };

type Issue = { next: Partial<Books>; effects: Effect[]; credentials: Credentials };

/** A new session: a new lineage, remembered where the model can do anything with the memory. */
export function beginSession(
  books: Books,
  person: Pick<Holder, 'user' | 'device' | 'key'>,
  clockMs: Ms,
): Issue {
  const begun = books.begun + 1;
  const { user, device, key } = person;
  const holder = { sid: `s${begun}`, user, device, key, startedMs: clockMs };
  const { access, ...signed } = newAccess({ ...books, begun }, holder, clockMs);
  const next = { begun, ...signed.next };
  if (!remembersSessions(books.settings)) {
    return { next, effects: signed.effects, credentials: { access, refresh: null } };
  }
  const refresh = keepsRefreshTokens(books.settings) ? nextRefresh(books, holder, clockMs) : null;
  const tokens = refresh ? { [refresh.id]: { replacedMs: null } } : {};
  const family: Family = { ...holder, ended: false, tokens };
  return {
    next: {
      ...next,
      refreshed: books.refreshed + (refresh ? 1 : 0),
      families: { ...books.families, [holder.sid]: family },
    },
    effects: [...signed.effects, familyWritten(holder.sid)],
    credentials: { access, refresh },
  };
}

/** A public client's refresh token is bound to the same key (RFC 9449, section 5). */
export const nextRefresh = (
  books: Books,
  { sid, user, key }: Pick<Holder, 'sid' | 'user' | 'key'>,
  clockMs: Ms,
): RefreshToken => ({
  kind: 'refresh-token',
  id: `R${books.refreshed + 1}`,
  sid,
  user,
  ...bindingTo(key, clockMs, books.settings),
});

type Made = { next: Partial<Books>; effects: Effect[]; access: AccessCredential };

/** One more access credential for a session that exists. */
export const newAccess = (books: Books, holder: Holder, clockMs: Ms): Made =>
  books.settings.content === 'sealed'
    ? sealAccess(books, holder, clockMs)
    : signAccess(books, holder, clockMs);

const epochOf = ({ epochs }: Books, user: string) => epochs[user]?.number ?? 0;

function sealAccess(books: Books, holder: Holder, clockMs: Ms): Made {
  const signed = books.signed + 1;
  const epoch = epochOf(books, holder.user);
  const { sid, user, startedMs } = holder;
  const name = { id: `C${signed}`, sid, user };
  const roles = copiedInto('in-token', books.settings, books, holder.user);
  const permissions = permissionsIn(books.settings);
  const times = { startedMs, sealedMs: clockMs };
  const cookie: Sealed = { kind: 'sealed', ...name, epoch, ...roles, ...permissions, ...times };
  return { next: { signed }, effects: [{ type: 'seal', cookie }], access: cookie };
}

function signAccess(books: Books, { sid, user, device, key }: Holder, clockMs: Ms): Made {
  const { settings } = books;
  const jti = `t${books.signed + 1}`;
  const numbered = settings.ending.includes('epoch') && settings.epochRule === 'version';
  const claims = {
    ...newClaims({ sid, user, jti }, clockMs, settings),
    ...(numbered && { epoch: epochOf(books, user) }),
    ...copiedInto('in-token', settings, books, user),
    ...permissionsIn(settings),
    ...(key && { cnf: { jkt: key } }),
  };
  const access = sealHere(books, claims);
  const next: Partial<Books> = { signed: books.signed + 1 };
  const effects: Effect[] = [{ type: 'sign', token: access }];
  if (settings.trackIssued && settings.ending.includes('denylist')) {
    next.issued = { ...books.issued, [jti]: { claims, device } };
    effects.push({ type: 'write', store: 'issued', key: jti });
  }
  return { next, effects, access };
}

export const familyWritten = (sid: Sid): Effect => ({ type: 'write', store: 'families', key: sid });

/** What an issuer can do to end access, by the means its settings give it. */
import { checkBy, tokenRefusal } from '../choices/content.ts';
import { deny } from '../choices/ending/denylist.ts';
import { raise } from '../choices/ending/epoch.ts';
import { endsFamilies } from '../choices/ending/reach.ts';
import type { Family } from '../choices/ending/refresh.ts';
import type { ActorName } from '../model/actor.ts';
import {
  type AccessCredential,
  type Claims,
  type Credential,
  handleOf,
  type Jwt,
  type Sid,
  sidOf,
  userOf,
} from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Of } from '../model/message.ts';
import type { Row, Store } from '../model/row.ts';
import type { Ms } from '../model/time.ts';
import { type Books, familyWritten, type Issued } from './issuer-books.ts';
import { type Answer, inTurn } from './rules.ts';
import { currentKey } from './signing-desk.ts';

/** Ends the session that shows these. */
export function endSession(books: Books, shown: readonly Credential[], clockMs: Ms): Answer<Books> {
  const sids = shown.map(sidOf);
  const handles = shown.map(handleOf);
  const access = shown.filter((each) => each.kind !== 'refresh-token');
  return inTurn(
    endFamilies(books, ({ sid }) => sids.includes(sid)),
    ...access.map((each) => listShown(books, each, clockMs)),
    listIssued(books, ({ claims: { sid, jti } }) => sids.includes(sid) && !handles.includes(jti)),
  );
}

/** Ends a user's sessions, all or all but one, as far as the issuer knows of them. */
export function endUser(
  books: Books,
  user: string,
  spared: Sid | null,
  clockMs: Ms,
): Answer<Books> {
  return inTurn(
    endFamilies(books, (family) => family.user === user && family.sid !== spared),
    listIssued(books, ({ claims: { sub, sid } }) => sub === user && sid !== spared),
    raiseEpoch(books, user, clockMs),
  );
}

/** Ends what was begun at one device, as far as the issuer remembers where that was. */
export const endDevice = (books: Books, user: string, device: ActorName): Answer<Books> =>
  inTurn(
    endFamilies(books, (family) => family.user === user && family.device === device),
    listIssued(books, (issued) => issued.claims.sub === user && issued.device === device),
  );

/** Ends what a user has asked to be ended. */
export function endMeant(
  books: Books,
  { credential, access, scope, listed = '', clockMs }: SignOut,
): Answer<Books> {
  const user = userOf(credential);
  if (scope === 'listed') return endDevice(books, user, listed);
  const shown = access ? [credential, access] : [credential];
  const own = scope === 'others' ? {} : endSession(books, shown, clockMs);
  if (scope === 'this') return own;
  const rest = { ...books, ...own.next };
  return inTurn(own, endUser(rest, user, scope === 'all' ? null : sidOf(credential), clockMs));
}

type SignOut = Pick<Of<'sign-out'>, 'credential' | 'access' | 'scope' | 'listed'> & {
  clockMs: Ms;
};

/** Ends sessions that it remembers: their families, what the list publishes, and those that events tell of. */
function endFamilies(books: Books, unwanted: (family: Family) => boolean): Answer<Books> {
  if (!endsFamilies(books.settings)) return {};
  return endRemembered(books, unwanted);
}

/** A reused refresh token ends its family, whatever else the settings can end. */
export function endRemembered(books: Books, unwanted: (family: Family) => boolean): Answer<Books> {
  const ending = Object.values(books.families).filter(
    (family) => !family.ended && unwanted(family),
  );
  if (ending.length === 0) return {};
  const ended = ending.map((family) => [family.sid, { ...family, ended: true }]);
  return {
    next: { families: { ...books.families, ...Object.fromEntries(ended) } },
    effects: ending.flatMap(({ sid }) => [familyWritten(sid), ...events(books, sid)]),
  };
}

const events = ({ settings, apis }: Books, sid: Sid): Effect[] =>
  settings.ending.includes('push')
    ? apis.map((to) => ({
        type: 'send',
        to,
        message: { type: 'event', sid },
        afterMs: Math.min(settings.pushDelayMs, settings.pushCapMs),
      }))
    : [];

/** A token is listed only if it is ours. One that is dead by our clock may live on by an api's, so it is listed too. */
function listShown(books: Books, shown: AccessCredential, clockMs: Ms): Answer<Books> {
  if (!books.settings.ending.includes('denylist') || shown.kind === 'session-id') return {};
  if (shown.kind === 'sealed') return list(books, handleOf(shown), denySealed(books, shown));
  const { refusal, ...verified } = verify(books, shown, clockMs);
  return inTurn(
    verified,
    refusal && refusal !== 'token-expired' ? {} : listClaims(books, shown.claims),
  );
}

function verify(books: Books, token: Jwt, clockMs: Ms) {
  const check = checkBy(books.settings, [currentKey(books)], clockMs);
  const refusal = tokenRefusal(token, check);
  const effects: Effect[] = [{ type: 'verify', token, check, refusal }];
  return { refusal, effects };
}

const denySealed = ({ settings }: Books, cookie: { id: string; startedMs: Ms }): Row => ({
  kind: 'denied',
  jti: cookie.id,
  untilMs: cookie.startedMs + settings.absoluteTimeoutMs,
});

const listIssued = (books: Books, unwanted: (issued: Issued) => boolean): Answer<Books> =>
  inTurn(
    ...Object.values(books.issued)
      .filter(unwanted)
      .map(({ claims }) => listClaims(books, claims)),
  );

const listClaims = (books: Books, claims: Claims): Answer<Books> =>
  list(books, claims.jti, deny(claims, books.settings));

const list = (books: Books, key: string, row: Row): Answer<Books> => ({
  effects: copied(books, 'denylist', key, row),
});

function raiseEpoch(books: Books, user: string, clockMs: Ms): Answer<Books> {
  if (!books.settings.ending.includes('epoch')) return {};
  const row = raise(books.epochs[user] ?? null, user, clockMs);
  return {
    next: { epochs: { ...books.epochs, [user]: row } },
    effects: copied(books, 'epochs', user, row),
  };
}

const copied = ({ replicas }: Books, store: Store, key: string, row: Row): Effect[] => [
  { type: 'write', store, key },
  ...replicas.map((to) => send(to, { type: 'copy', store, key, row })),
];

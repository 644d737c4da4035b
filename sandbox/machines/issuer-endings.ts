/** What an issuer can do to end access, by the means its model has: a denylist, a refresh token family, or nothing. */
import { AUDIENCE, ISSUER, tokenRefusal } from '../choices/content.ts';
import { deny } from '../choices/ending/denylist.ts';
import type { Family } from '../choices/ending/refresh.ts';
import { type Claims, type Credential, type Jwt, type Sid, sidOf } from '../model/credential.ts';
import { type Effect, send } from '../model/message.ts';
import type { Ms } from '../model/time.ts';
import { type Books, familyWritten } from './issuer-books.ts';
import { type Answer, inTurn } from './rules.ts';

/** Ends the session that shows this credential. */
export function endSession(books: Books, shown: Credential, clockMs: Ms): Answer<Books> {
  const sid = sidOf(shown);
  return inTurn(
    endFamilies(books, (family) => family.sid === sid),
    shown.kind === 'jwt' ? listShown(books, shown, clockMs) : {},
  );
}

/** Ends the user's other sessions, as far as the issuer knows of them. */
export function endOtherSessions(books: Books, user: string, own: Sid): Answer<Books> {
  const known = Object.values(books.issued).filter(({ sub, sid }) => sub === user && sid !== own);
  return inTurn(
    endFamilies(books, (family) => family.user === user && family.sid !== own),
    ...known.map((claims) => list(books, claims)),
  );
}

export function endFamilies(books: Books, unwanted: (family: Family) => boolean): Answer<Books> {
  const ending = Object.values(books.families).filter(
    (family) => !family.ended && unwanted(family),
  );
  if (ending.length === 0) return {};
  const ended = ending.map((family) => [family.sid, { ...family, ended: true }]);
  return {
    next: { families: { ...books.families, ...Object.fromEntries(ended) } },
    effects: ending.map(({ sid }) => familyWritten(sid)),
  };
}

/** A token is listed only if it is ours. One that is dead by our clock may live on by an api's, so it is listed too. */
function listShown(books: Books, token: Jwt, clockMs: Ms): Answer<Books> {
  if (!books.replica) return {};
  const check = { issuer: ISSUER, audience: AUDIENCE, clockMs, leewayMs: books.settings.leewayMs };
  const refusal = tokenRefusal(token, check);
  const verified: Effect = { type: 'verify', token, check, refusal };
  return inTurn(
    { effects: [verified] },
    refusal && refusal !== 'token-expired' ? {} : list(books, token.claims),
  );
}

function list(books: Books, claims: Claims): Answer<Books> {
  if (!books.replica) return {};
  const row = deny(claims, books.settings);
  return {
    effects: [
      { type: 'write', store: 'denylist', key: row.jti },
      send(books.replica, { type: 'copy', key: row.jti, row }),
    ],
  };
}

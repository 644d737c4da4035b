/** A backend for frontend: a row of its own for each session, with the tokens that it asks the api with. */
import { newClaims } from '../../choices/content.ts';
import { sessionRefusal } from '../../choices/ending/record.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Settings } from '../../model/settings/index.ts';
import { fromNumericDate, type Ms } from '../../model/time.ts';
import { type Book, beginSession, type Held, type Session, USER } from '../book.ts';
import { NEVER } from '../life.ts';
import { look, type Tally } from '../tally.ts';
import { type Gate, nothingToRenew } from './gate.ts';
import { closeFamilies, closeRows, deleteRow, endFamily, exchangeRefresh } from './records.ts';

export function gateByBackend(settings: Settings, tally: Tally, book: Book): Gate {
  const end = (session: Session, atMs: Ms): void => {
    deleteRow(tally, session, atMs);
    endFamily(tally, session, atMs);
  };

  /** A token that is spent is renewed before the api is asked. */
  function renewSpent(held: Held, atMs: Ms): Refusal | null {
    tally.storeWrites += 1;
    const why = exchangeRefresh(tally, held, settings, atMs);
    if (why) end(held.session, atMs);
    else sign(held.session, settings, atMs);
    return why;
  }

  return {
    signIn(held, atMs) {
      held.session = beginSession(book, atMs);
      sign(held.session, settings, atMs);
      tally.signatures += 1;
      tally.storeWrites += 2;
    },
    ask(held, atMs) {
      const { session } = held;
      look(tally, atMs);
      const row = session.goneMs === NEVER ? session.row : null;
      const refusal = sessionRefusal(row, atMs, settings);
      if (refusal) return refusal;
      if (settings.rolling) session.row.seenMs = atMs;
      tally.storeWrites += 1;
      const why = atMs >= session.diesMs ? renewSpent(held, atMs) : null;
      if (!why) tally.verifications += 1;
      return why;
    },
    renew: nothingToRenew,
    logout({ session }, atMs) {
      if (session.goneMs === NEVER) end(session, atMs);
    },
    order(atMs) {
      for (let index = 0; index < book.count; index += 1) {
        const session = book.sessions[index];
        if (session) end(session, atMs);
      }
    },
    close() {
      closeRows(tally, book, settings);
      closeFamilies(tally, book, settings);
    },
  };
}

/** A backend renews at the second of expiry, whatever an api would forgive. */
function sign(session: Session, settings: Settings, atMs: Ms): void {
  const { exp } = newClaims({ sid: 's1', user: USER, jti: 't1' }, atMs, settings);
  session.diesMs = fromNumericDate(exp);
}

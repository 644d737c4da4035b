/** A backend for frontend: a row of its own for each session, with the tokens that it asks the api with. */
import { sessionRefusal } from '../../choices/ending/record.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import { type Book, beginFamily, beginSession, type Held, type Session } from '../book.ts';
import { NEVER } from '../life.ts';
import { look, lookOften, type Tally } from '../tally.ts';
import { type Gate, nothingToRenew } from './gate.ts';
import { closeFamilies, closeRows, deleteRow, endFamily, exchangeRefresh } from './records.ts';
import { firstFrom, letInBy, type Steady } from './steady.ts';
import { expiries } from './tokens.ts';

export function gateByBackend(settings: Settings, tally: Tally, book: Book): Gate {
  /** A backend renews at the second of expiry, whatever an api would forgive. */
  const expiry = expiries(settings);
  const desk = { settings, tally, expiry };

  return {
    signIn(held, atMs) {
      held.session = beginSession(book, atMs);
      beginFamily(held.session, atMs);
      held.session.diesMs = expiry(atMs);
      tally.signatures += 1;
      tally.storeWrites += 2;
    },
    ask: (held, atMs) => ask(desk, held, atMs),
    askOften: (held, row) => askOften(desk, held, row),
    renew: nothingToRenew,
    logout({ session }, atMs) {
      if (session.goneMs === NEVER) end(tally, session, atMs);
    },
    order(atMs) {
      for (let index = 0; index < book.count; index += 1) {
        const session = book.sessions[index];
        if (!session || session.goneMs !== NEVER) continue;
        end(tally, session, atMs);
        tally.passedOn += 1;
      }
    },
    close() {
      closeRows(tally, book, settings);
      closeFamilies(tally, book, settings);
    },
  };
}

type Desk = { settings: Settings; tally: Tally; expiry: (atMs: Ms) => Ms };

function ask(desk: Desk, held: Held, atMs: Ms): Refusal | null {
  const { settings, tally } = desk;
  const { session } = held;
  look(tally, atMs);
  const row = session.goneMs === NEVER ? session.row : null;
  const refusal = sessionRefusal(row, atMs, settings);
  if (refusal) return refusal;
  if (settings.rolling) session.row.seenMs = atMs;
  tally.storeWrites += 1;
  const why = atMs >= session.diesMs ? renewSpent(desk, held, atMs) : null;
  if (!why) tally.verifications += 1;
  return why;
}

/** Visits at a steady pace: from one renewal to the next. */
function askOften(desk: Desk, held: Held, row: Steady): Refusal | null {
  const { settings, tally } = desk;
  const { session } = held;
  const allowed = letInBy(session, row, settings);
  let why: Refusal | null = null;
  let visit = firstFrom(session.diesMs, row, 0);
  while (visit < allowed && !why) {
    why = renewSpent(desk, held, row.fromMs + visit * row.everyMs);
    if (!why) visit = firstFrom(session.diesMs, row, visit + 1);
  }
  held.times = why ? visit : allowed;
  tally.verifications += held.times;
  tally.storeWrites += held.times + (why ? 1 : 0);
  const refused = held.times < row.times;
  lookOften(tally, row, held.times + (refused ? 1 : 0));
  if (why || !refused) return why;
  const record = session.goneMs === NEVER ? session.row : null;
  return sessionRefusal(record, row.fromMs + allowed * row.everyMs, settings);
}

/** A token that is spent is renewed before the api is asked. Where it cannot be, the session is over. */
function renewSpent({ settings, tally, expiry }: Desk, held: Held, atMs: Ms): Refusal | null {
  const why = exchangeRefresh(tally, held, settings, atMs);
  if (why) {
    end(tally, held.session, atMs);
    return why;
  }
  held.session.diesMs = expiry(atMs);
  tally.storeWrites += 1;
  return null;
}

function end(tally: Tally, session: Session, atMs: Ms): void {
  deleteRow(tally, session, atMs);
  endFamily(tally, session, atMs);
}

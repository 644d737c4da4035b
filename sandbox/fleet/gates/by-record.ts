/** Sessions whose record an api, or a gateway before it, looks up next door. */
import { cacheLife } from '../../choices/ending/look-ups.ts';
import { sessionRefusal } from '../../choices/ending/record.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import { type Book, beginSession, type Held, type Session } from '../book.ts';
import { NEVER } from '../life.ts';
import { look, lookOften, type Tally } from '../tally.ts';
import { askOneByOne, type Gate, nothingToRenew } from './gate.ts';
import { showInside, showInsideOften } from './inside.ts';
import { closeRows, deleteRow, deleteRows } from './records.ts';
import { letInBy, type Steady } from './steady.ts';
import { expiries } from './tokens.ts';

export function gateByRecord(settings: Settings, tally: Tally, book: Book): Gate {
  const cacheMs = cacheLife('sessions', settings);
  const expiry = settings.edge === 'phantom' ? expiries(settings) : null;
  const sight = { settings, tally, cacheMs };

  function ask({ session }: Held, atMs: Ms): Refusal | null {
    const why = lookUp(sight, session, atMs);
    if (why) return why;
    if (settings.rolling) touch(tally, session, atMs);
    if (expiry) showInside(session, expiry, tally, atMs);
    return null;
  }

  /** Each request reads the record itself. */
  function askUncached(held: Held, row: Steady): Refusal | null {
    const { session } = held;
    const letIn = letInBy(session, row, settings);
    held.times = letIn;
    if (settings.rolling) tally.storeWrites += letIn;
    if (expiry) showInsideOften(session, expiry, tally, row, letIn);
    if (letIn === row.times) {
      lookOften(tally, row, letIn);
      return null;
    }
    lookOften(tally, row, letIn + 1);
    const record = session.goneMs === NEVER ? session.row : null;
    return sessionRefusal(record, row.fromMs + letIn * row.everyMs, settings);
  }

  return {
    signIn(held, atMs) {
      held.session = beginSession(book, atMs);
      held.session.diesMs = 0;
      tally.storeWrites += 1;
    },
    ask,
    askOften: (held, row) => (cacheMs > 0 ? askOneByOne(ask, held, row) : askUncached(held, row)),
    renew: nothingToRenew,
    logout: ({ session }, atMs) => deleteRow(tally, session, atMs),
    order: (atMs) => deleteRows(tally, book, atMs),
    close: () => closeRows(tally, book, settings),
  };
}

type Sight = { settings: Settings; tally: Tally; cacheMs: Ms };

function lookUp({ settings, tally, cacheMs }: Sight, session: Session, atMs: Ms): Refusal | null {
  if (atMs < session.cachedUntilMs && !sessionRefusal(session.cached, atMs, settings)) return null;
  look(tally, atMs);
  const row = session.goneMs === NEVER ? session.row : null;
  session.cachedUntilMs = row ? atMs + cacheMs : 0;
  session.cached.startedMs = session.row.startedMs;
  session.cached.seenMs = session.row.seenMs;
  return sessionRefusal(row, atMs, settings);
}

/** A visit winds the idle timeout up, also one that only a cache has let in. */
function touch(tally: Tally, session: Session, atMs: Ms): void {
  if (session.goneMs !== NEVER) return;
  session.row.seenMs = atMs;
  tally.storeWrites += 1;
}

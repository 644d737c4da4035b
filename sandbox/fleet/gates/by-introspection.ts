/** Opaque tokens that an api asks their issuer about, and believes for a while. */
import { cacheLife, rowRefusal } from '../../choices/ending/look-ups.ts';
import { sessionRefusal } from '../../choices/ending/record.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { ActiveRow } from '../../model/row.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import { type Book, beginSession, type Held, type Session, USER } from '../book.ts';
import { NEVER } from '../life.ts';
import { look, lookOften, type Tally } from '../tally.ts';
import { askOneByOne, type Gate, nothingToRenew } from './gate.ts';
import { closeRows, deleteRow, deleteRows } from './records.ts';
import { letInBy, type Steady } from './steady.ts';

const shown = { kind: 'session-id', id: 'S1', sid: 's1', user: USER } as const;

export function gateByIntrospection(settings: Settings, tally: Tally, book: Book): Gate {
  const cacheMs = cacheLife('introspection', settings);
  const asked = { credential: shown, wants: 'account' as const, clockMs: 0, settings };
  const said: ActiveRow = { kind: 'active', active: false, untilMs: 0 };

  function ask({ session }: Held, atMs: Ms): Refusal | null {
    asked.clockMs = atMs;
    said.untilMs = session.row.startedMs + settings.absoluteTimeoutMs;
    said.active = true;
    if (atMs < session.cachedUntilMs && !rowRefusal('introspection', said, asked)) return null;
    said.active = introspect(session, settings, tally, atMs);
    session.cachedUntilMs = said.active ? atMs + cacheMs : 0;
    return rowRefusal('introspection', said, asked);
  }

  /** Each request is a question. What the issuer says is active is within its own limits. */
  function askUncached(held: Held, row: Steady): Refusal | null {
    held.times = letInBy(held.session, row, settings);
    const refused = held.times < row.times;
    lookOften(tally, row, held.times + (refused ? 1 : 0));
    if (settings.rolling) tally.storeWrites += held.times;
    return refused ? 'not-active' : null;
  }

  return {
    signIn(held, atMs) {
      held.session = beginSession(book, atMs);
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

/** A question is a visit: it winds the idle timeout up. */
function introspect(session: Session, settings: Settings, tally: Tally, atMs: Ms): boolean {
  look(tally, atMs);
  const row = session.goneMs === NEVER ? session.row : null;
  if (sessionRefusal(row, atMs, settings)) return false;
  if (settings.rolling) {
    session.row.seenMs = atMs;
    tally.storeWrites += 1;
  }
  return true;
}

/** Opaque tokens that an api asks their issuer about, and believes for a while. */
import { cacheLife, rowRefusal } from '../../choices/ending/look-ups.ts';
import { sessionRefusal } from '../../choices/ending/record.ts';
import type { ActiveRow } from '../../model/row.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import { type Book, beginSession, type Session, USER } from '../book.ts';
import { NEVER } from '../life.ts';
import { look, type Tally } from '../tally.ts';
import { type Gate, nothingToRenew } from './gate.ts';
import { closeRows, deleteRow } from './records.ts';

const shown = { kind: 'session-id', id: 'S1', sid: 's1', user: USER } as const;

export function gateByIntrospection(settings: Settings, tally: Tally, book: Book): Gate {
  const cacheMs = cacheLife('introspection', settings);
  const asked = { credential: shown, wants: 'account' as const, clockMs: 0, settings };
  const said: ActiveRow = { kind: 'active', active: false, untilMs: 0 };

  /** A question is a visit: it winds the idle timeout up. */
  function introspect(session: Session, atMs: Ms): boolean {
    look(tally, atMs);
    const row = session.goneMs === NEVER ? session.row : null;
    if (sessionRefusal(row, atMs, settings)) return false;
    if (settings.rolling) {
      session.row.seenMs = atMs;
      tally.storeWrites += 1;
    }
    return true;
  }

  return {
    signIn(held, atMs) {
      held.session = beginSession(book, atMs);
      tally.storeWrites += 1;
    },
    ask({ session }, atMs) {
      asked.clockMs = atMs;
      said.untilMs = session.row.startedMs + settings.absoluteTimeoutMs;
      said.active = true;
      if (atMs < session.cachedUntilMs && !rowRefusal('introspection', said, asked)) return null;
      said.active = introspect(session, atMs);
      session.cachedUntilMs = said.active ? atMs + cacheMs : 0;
      return rowRefusal('introspection', said, asked);
    },
    renew: nothingToRenew,
    logout: ({ session }, atMs) => deleteRow(tally, session, atMs),
    order(atMs) {
      for (let index = 0; index < book.count; index += 1) {
        const session = book.sessions[index];
        if (session) deleteRow(tally, session, atMs);
      }
    },
    close: () => closeRows(tally, book, settings),
  };
}

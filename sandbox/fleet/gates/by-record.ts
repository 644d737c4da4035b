/** Sessions whose record an api, or a gateway before it, looks up next door. */
import { newClaims } from '../../choices/content.ts';
import { cacheLife, rowRefusal } from '../../choices/ending/look-ups.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Settings } from '../../model/settings/index.ts';
import { fromNumericDate, type Ms } from '../../model/time.ts';
import { type Book, beginSession, type Session, USER } from '../book.ts';
import { NEVER } from '../life.ts';
import { look, type Tally } from '../tally.ts';
import { type Gate, nothingToRenew } from './gate.ts';
import { closeRows, deleteRow } from './records.ts';

const shown = { kind: 'session-id', id: 'S1', sid: 's1', user: USER } as const;

export function gateByRecord(settings: Settings, tally: Tally, book: Book): Gate {
  const cacheMs = cacheLife('sessions', settings);
  const asked = { credential: shown, wants: 'account' as const, clockMs: 0, settings };

  function lookUp(session: Session, atMs: Ms): Refusal | null {
    asked.clockMs = atMs;
    if (atMs < session.cachedUntilMs && !rowRefusal('sessions', session.cached, asked)) return null;
    look(tally, atMs);
    const row = session.goneMs === NEVER ? session.row : null;
    session.cachedUntilMs = row ? atMs + cacheMs : 0;
    session.cached.startedMs = session.row.startedMs;
    session.cached.seenMs = session.row.seenMs;
    return rowRefusal('sessions', row, asked);
  }

  /** A visit winds the idle timeout up, also one that only a cache has let in. */
  function touch(session: Session, atMs: Ms): void {
    if (session.goneMs !== NEVER) return;
    session.row.seenMs = atMs;
    tally.storeWrites += 1;
  }

  return {
    signIn(held, atMs) {
      held.session = beginSession(book, atMs);
      held.session.diesMs = 0;
      tally.storeWrites += 1;
    },
    ask({ session }, atMs) {
      const why = lookUp(session, atMs);
      if (why) return why;
      if (settings.rolling) touch(session, atMs);
      if (settings.edge === 'phantom') showInside(session, settings, tally, atMs);
      return null;
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

/** A gateway shows the api a token of its own making, which serves a session until it expires. */
function showInside(session: Session, settings: Settings, tally: Tally, atMs: Ms): void {
  tally.verifications += 1;
  if (atMs < session.diesMs) return;
  const { exp } = newClaims({ sid: 's1', user: USER, jti: 't1' }, atMs, settings);
  session.diesMs = fromNumericDate(exp);
  tally.signatures += 1;
}

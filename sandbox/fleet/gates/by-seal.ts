/** Sealed cookies: the session travels with the request, and nobody remembers it. */
import { resealed, sealedRefusal } from '../../choices/sealed.ts';
import type { Settings } from '../../model/settings/index.ts';
import { type Book, beginSession, USER } from '../book.ts';
import type { Tally } from '../tally.ts';
import { type Gate, nothingToRenew } from './gate.ts';

export function gateBySeal(settings: Settings, tally: Tally, book: Book): Gate {
  return {
    signIn(held, atMs) {
      held.session = beginSession(book, atMs);
      const name = { id: 'C1', sid: 's1', user: USER, epoch: 0 };
      held.sealed = { kind: 'sealed', ...name, startedMs: atMs, sealedMs: atMs };
      tally.signatures += 1;
    },
    ask(held, atMs) {
      tally.verifications += 1;
      const why = sealedRefusal(held.sealed, atMs, settings);
      if (why || !settings.rolling) return why;
      held.sealed = resealed(held.sealed, 'C1', atMs);
      tally.signatures += 1;
      return null;
    },
    renew: nothingToRenew,
    logout: () => {},
    order: () => {},
    close: () => {},
  };
}

/** Sealed cookies: the session travels with the request, and nobody remembers it. */
import { resealed, sealedRefusal } from '../../choices/sealed.ts';
import type { Sealed } from '../../model/credential.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import { type Book, beginSession, type Held, USER } from '../book.ts';
import type { Tally } from '../tally.ts';
import { askOneByOne, type Gate, nothingToRenew } from './gate.ts';
import type { Steady } from './steady.ts';

const sealedAt = (atMs: Ms): Sealed => ({
  kind: 'sealed',
  id: 'C1',
  sid: 's1',
  user: USER,
  epoch: 0,
  startedMs: atMs,
  sealedMs: atMs,
});

export function gateBySeal(settings: Settings, tally: Tally, book: Book): Gate {
  const ask = (held: Held, atMs: Ms): Refusal | null => {
    tally.verifications += 1;
    const why = sealedRefusal(held.sealed, atMs, settings);
    if (why || !settings.rolling) return why;
    held.sealed = resealed(held.sealed, 'C1', atMs);
    tally.signatures += 1;
    return null;
  };

  return {
    signIn(held, atMs) {
      held.session = beginSession(book, atMs);
      held.sealed = sealedAt(atMs);
      tally.signatures += 1;
    },
    ask,
    /** A seal that is not renewed only grows older: if the last visit is let in, all are. */
    askOften(held, row: Steady) {
      const lastMs = row.fromMs + (row.times - 1) * row.everyMs;
      if (settings.rolling || sealedRefusal(held.sealed, lastMs, settings))
        return askOneByOne(ask, held, row);
      held.times = row.times;
      tally.verifications += row.times;
      return null;
    },
    renew: nothingToRenew,
    logout: () => {},
    order: () => {},
    close: () => {},
  };
}

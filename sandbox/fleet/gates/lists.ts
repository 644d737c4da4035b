/** Short lists that an api reads besides a token: what was denied, and from which epoch on a user's tokens count. */
import { deny } from '../../choices/ending/denylist.ts';
import { cacheLife, rowRefusal } from '../../choices/ending/look-ups.ts';
import type { Jwt } from '../../model/credential.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import type { Book, Held, Session } from '../book.ts';
import { entry, look, type Tally } from '../tally.ts';

type LookUp = (held: Held, atMs: Ms) => Refusal | null;

export function lookUpLists(settings: Settings, tally: Tally, book: Book): LookUp {
  if (settings.ending.includes('denylist')) return lookUpDenied(settings, tally);
  return settings.ending.includes('epoch') ? lookUpEpoch(settings, tally, book) : () => null;
}

/** Only a yes is believed from memory: that a token was not on the list. */
function lookUpDenied(settings: Settings, tally: Tally): LookUp {
  const cacheMs = cacheLife('denylist', settings);
  return ({ session, token }, atMs) => {
    if (atMs < session.cachedUntilMs) return null;
    look(tally, atMs);
    const { denied } = session;
    const row = denied && atMs < denied.untilMs ? denied : null;
    const asked = { credential: token, wants: 'account' as const, clockMs: atMs, settings };
    const why = row && rowRefusal('denylist', row, asked);
    session.cachedUntilMs = why ? 0 : atMs + cacheMs;
    return why;
  };
}

/** An api reads it once for a user, whichever of her sessions asks. */
function lookUpEpoch(settings: Settings, tally: Tally, book: Book): LookUp {
  const cacheMs = cacheLife('epochs', settings);
  return ({ token }, atMs) => {
    const asked = { credential: token, wants: 'account' as const, clockMs: atMs, settings };
    if (atMs < book.epochCachedUntilMs && !rowRefusal('epochs', book.cachedEpoch, asked))
      return null;
    look(tally, atMs);
    book.cachedEpoch = book.epoch;
    book.epochCachedUntilMs = atMs + cacheMs;
    return rowRefusal('epochs', book.epoch, asked);
  };
}

/** Puts a token on the list, until it would be refused anyway. */
export function list(session: Session, token: Jwt, settings: Settings, tally: Tally, atMs: Ms) {
  tally.storeWrites += 1;
  if (session.denied) return;
  session.denied = deny(token.claims, settings);
  entry(tally, atMs, session.denied.untilMs);
}

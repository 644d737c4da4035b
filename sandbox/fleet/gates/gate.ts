/** What decides about the requests of one life on one model: the choices' own functions, asked one after another. */
import type { Refusal } from '../../model/refusal.ts';
import type { Ms } from '../../model/time.ts';
import type { Held } from '../book.ts';
import type { Steady } from './steady.ts';

export type Gate = {
  /** A login: from now on `held` is the new session's. */
  signIn: (held: Held, atMs: Ms) => void;
  /** A request; null where it is let in. */
  ask: (held: Held, atMs: Ms) => Refusal | null;
  /**
   * Requests at a steady pace, up to the first that is refused: why it was, or null. `held.times` is how
   * many were let in. It comes to what asking for each would come to.
   */
  askOften: (held: Held, row: Steady) => Refusal | null;
  /** Exchanges the refresh token in `held`; null where new credentials came. */
  renew: (held: Held, atMs: Ms) => Refusal | null;
  /** The user logs out where she holds this. */
  logout: (held: Held, atMs: Ms) => void;
  /** The operator logs the user out by force, wherever she is signed in. */
  order: (atMs: Ms) => void;
  /** The life is over: what stores still keep of it, and until when. */
  close: () => void;
};

/** One after another, where what is remembered from one request decides about the next. */
export function askOneByOne(ask: Gate['ask'], held: Held, row: Steady): Refusal | null {
  for (held.times = 0; held.times < row.times; held.times += 1) {
    const why = ask(held, row.fromMs + held.times * row.everyMs);
    if (why) return why;
  }
  return null;
}

/** Where nothing can be exchanged. */
export const nothingToRenew = (): Refusal => 'unknown-refresh-token';

/** What decides about the requests of one life on one model: the choices' own functions, asked one after another. */
import type { Refusal } from '../../model/refusal.ts';
import type { Ms } from '../../model/time.ts';
import type { Held } from '../book.ts';

export type Gate = {
  /** A login: from now on `held` is the new session's. */
  signIn: (held: Held, atMs: Ms) => void;
  /** A request; null where it is let in. */
  ask: (held: Held, atMs: Ms) => Refusal | null;
  /** Exchanges the refresh token in `held`; null where new credentials came. */
  renew: (held: Held, atMs: Ms) => Refusal | null;
  /** The user logs out where she holds this. */
  logout: (held: Held, atMs: Ms) => void;
  /** The operator logs the user out by force, wherever she is signed in. */
  order: (atMs: Ms) => void;
  /** The life is over: what stores still keep of it, and until when. */
  close: () => void;
};

/** Where nothing can be exchanged. */
export const nothingToRenew = (): Refusal => 'unknown-refresh-token';

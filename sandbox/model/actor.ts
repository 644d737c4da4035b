import type { Ms } from './time.ts';

/** A name from the cast, such as `alice.laptop` or `api`. */
export type ActorName = string;

export type Role =
  | 'browser'
  | 'attacker'
  | 'operator'
  | 'session-server'
  | 'jwt-issuer'
  | 'gateway'
  | 'bff'
  | 'account-server'
  | 'api'
  | 'replica'
  | 'network'
  | 'identity-provider'
  | 'relying-party';

/** Who is in a run. `skewMs` is how far the actor's clock is ahead of the world's. */
export type Actor = { name: ActorName; role: Role; user: string | null; skewMs: Ms };

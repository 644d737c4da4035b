/** What an exploration is asked. */
import type { Ms } from '../model/time.ts';
import type { Alphabet } from './alphabet.ts';
import type { From } from './opening.ts';

export type Ask = {
  /** How many intents and waits at most; null: until no new state is found. */
  depth: number | null;
  /** Gives up, and says so, after about so many states. */
  statesMax?: number;
  /** By id. Default: all that the alphabet can break. */
  properties?: readonly string[];
  /** The most that a stolen credential may go on after an act that should end it. */
  budgetMs?: Ms;
  /** Default: two devices, the thief, the operator, an outage. */
  alphabet?: Alphabet;
  /** Default: nothing has happened yet. */
  from?: From;
};

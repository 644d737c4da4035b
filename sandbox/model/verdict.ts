import type { EndedBy } from './effect.ts';
import type { Message } from './message.ts';
import type { ModelId } from './model.ts';
import type { Ms } from './time.ts';
import type { Entry, Trace } from './trace.ts';

/**
 * A sentence about traces that is true or false, as a fold. It goes by the order of entries, never
 * by comparing times; `broken` says whether the entry just seen breaks it.
 */
export type Property<State> = {
  id: string;
  says: string;
  /** The acts without which there is nothing to break. */
  concerns: readonly EndedBy[];
  /** The same, where it is about something that is heard. */
  concernsMessages?: readonly Message['type'][];
  /** What else a trace must have, for it to have something to say. */
  needs?: (trace: Trace) => boolean;
  start: State;
  see: (state: State, entry: Entry) => State;
  broken: (state: State) => boolean;
};

export type Outcome = 'held' | 'broken';

/** What a run shows, computed from its trace alone. Times are virtual milliseconds. */
export type Judgement = {
  model: ModelId;
  scenario: string;
  /** The settings that this model's limits rest on. */
  settings: Readonly<Record<string, Ms>>;
  /** When the stolen credential's access should have ended; null when nothing ended it. */
  endedAtMs: Ms | null;
  endedBy: EndedBy | null;
  lastAcceptedAtMs: Ms | null;
  /** The thief's first refusal after which nothing of theirs is accepted; null when there is none in this run. */
  cutOffAtMs: Ms | null;
  /** The thief was in to the last: every duration here means "at least". */
  stillInAtEnd: boolean;
  exposureMs: Ms | null;
  /** The most that this run's credential allowed; null when nothing ended access. */
  dueMs: Ms | null;
  /** The most that the settings allow in any run; null when nothing ended access. */
  worstCaseMs: Ms | null;
  dwellMs: Ms | null;
  attacker: { accepted: number; refused: number; rides: number; forgedRequests: number };
  /** `refused`: requests of the user's that renewing could not mend. */
  honest: { signIns: number; refused: number };
  collateral: { users: number; sessions: number };
  cost: Cost;
  properties: Readonly<Record<string, Outcome>>;
};

/**
 * `wireBytes` and `hops` leave the login out: it is the same on every model. Sealing counts as signing,
 * unsealing as verifying.
 */
export type Cost = {
  storeReads: number;
  storeWrites: number;
  signatures: number;
  verifications: number;
  wireBytes: number;
  hops: number;
};

/** How many checks jose repeated, and how many it agreed with. */
export type Attested = { checked: number; agreed: number };

export type Verdict = Judgement & { witness: Attested };

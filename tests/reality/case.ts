/** One system and one scenario, in seconds. */
import type { ModelId, Scenario, Settings } from '#sandbox';
import type { System } from './system.ts';

export type Outcome =
  | 'never in'
  | 'still in'
  | 'in until a clock ran out'
  | 'cut off at once'
  | 'cut off late';

export type Case = {
  system: string;
  start: (settings: Settings) => Promise<System>;
  model: ModelId;
  scenario: Scenario;
  /** Hold for the simulation and for the system alike. */
  set: Readonly<Record<string, string>>;
  /** A sentence about the system, and what it means for the thief. */
  says: string;
  outcome: Outcome;
};

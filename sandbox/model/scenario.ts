import type { Step } from './step.ts';
import type { Ms } from './time.ts';

/** A run written down. It knows no model: it says "log in", "steal", "log out". */
export type Scenario = {
  id: string;
  /** Asked of the reader before the run; the verdict answers it. */
  question: string;
  /** The last moment that still happens. */
  untilMs: Ms;
  steps: readonly Step[];
  /** Settings that belong to the experiment, as a file writes them: name to text. */
  settings: Readonly<Record<string, string>>;
};

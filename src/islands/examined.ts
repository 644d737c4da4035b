import type { Jar, Trace } from '#sandbox';
import type { Attestation } from '#witness';

/**
 * A run as the inspector needs it: what happened, and what jose said of it (null: it could not be asked).
 * `jarAt`: the cookies of the browser whose request an entry belongs to, where the run’s worlds are at hand.
 */
export type Examined = {
  trace: Trace;
  attestation: Attestation | null;
  jarAt?: (entry: number) => Jar | null;
};

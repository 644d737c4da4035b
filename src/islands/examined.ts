import type { Trace } from '#sandbox';
import type { Attestation } from '#witness';

/** A run as the inspector needs it: what happened, and what jose said of it (null: it could not be asked). */
export type Examined = { trace: Trace; attestation: Attestation | null };

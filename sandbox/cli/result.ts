import type { Trace, Verdict } from '../index.ts';

/** One model's run. */
export type Result = { trace: Trace; verdict: Verdict };

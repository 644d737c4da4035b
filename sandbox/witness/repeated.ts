/** One check that the witness has repeated. */
import type { Refusal } from '../model/refusal.ts';

/** One check of the trace, and what jose says to it: `ok`, or its error code. */
export type Repeated = {
  /** The entry's place in the trace. */
  entry: number;
  /** The `jti` of the token or proof. */
  token: string;
  engine: Refusal | 'ok';
  jose: string;
  agrees: boolean;
};

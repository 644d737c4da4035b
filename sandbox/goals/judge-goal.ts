/** Whether a finished run reaches a goal, and if not, what is missing. */
import type { Trace } from '../model/trace.ts';
import type { Judgement } from '../model/verdict.ts';
import { asGiven } from './as-given.ts';
import type { Goal, Result } from './goal.ts';

/** It goes by the trace alone: whoever changes what is not open has not reached it. */
export function judgeGoal({ start, clauses }: Goal, verdict: Judgement, trace: Trace): Result {
  const judged = [asGiven(start), ...clauses].map(({ id, says, measure }) => ({
    id,
    says,
    ...measure(verdict, trace),
  }));
  const fails = judged.find(({ holds }) => !holds);
  return fails ? { type: 'not-yet', fails, clauses: judged } : { type: 'reached', clauses: judged };
}

/** Judges a goal on the runs of the lab, by their traces alone. */
import { goals, judgeGoal, type Result } from '#sandbox';
import type { Run } from './running.ts';

export function judgeRun(id: string, run: Run): Result {
  const goal = goals.find((each) => each.id === id);
  if (!goal) throw new Error(`no goal is called "${id}"`);
  return judgeGoal(goal, run.judgement, run.trace);
}

/** Where one thing alone is missing, that it is, and what it is now; empty otherwise. */
export function sayNearMiss({ type, clauses }: Result): string {
  const missing = clauses.filter(({ holds }) => !holds);
  const [only] = missing;
  if (type === 'reached' || !only || missing.length > 1 || clauses.length < 3) return '';
  return `One thing alone is missing: ${only.says} Here: ${only.shows}.`;
}

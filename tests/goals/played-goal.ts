/** Plays an attempt at a goal, as the lab would. */
import {
  type Attempt,
  fileOf,
  type Goal,
  goals,
  judge,
  judgeGoal,
  models,
  type Result,
  readScenario,
  run,
  type Trace,
} from '#sandbox';

export function goalNamed(id: string): Goal {
  const found = goals.find((goal) => goal.id === id);
  if (!found) throw new Error(`no goal is called "${id}"`);
  return found;
}

export const playedAt = (goal: Goal, attempt: Attempt): Trace =>
  run(readScenario(fileOf(goal, attempt)), models[attempt.model]);

export const resultOf = (goal: Goal, attempt: Attempt): Result => {
  const trace = playedAt(goal, attempt);
  return judgeGoal(goal, judge(trace), trace);
};

/** The ids of the clauses that do not hold. */
export const failing = ({ clauses }: Result): string[] =>
  clauses.filter(({ holds }) => !holds).map(({ id }) => id);

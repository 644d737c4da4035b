/** A goal as its page tells it: written while the site is built, so that it can be read without scripts. Plain data. */
import {
  type Attempt,
  type Goal,
  goals,
  type Judged,
  judge,
  judgeGoal,
  type Line,
  models,
} from '#sandbox';
import { nameOf } from '../views/names.ts';
import { openGoal } from './opening.ts';
import { runAll } from './running.ts';

export type Answer = {
  kind: 'solution' | 'near-miss' | 'tempting';
  says: string;
  model: string;
  settings: Readonly<Record<string, string>>;
  added: readonly Line[];
  /** The clause on which it fails, in words. */
  fails: string | null;
};

export type GoalTold = {
  id: string;
  place: number;
  title: string;
  asks: string;
  /** As they stand before anything is done. */
  clauses: readonly Judged[];
  hints: readonly string[];
  models: readonly { id: string; name: string }[];
  /** The settings that may be changed, and who may be made to do more. */
  open: readonly string[];
  actors: readonly string[];
  names: readonly string[];
  answers: readonly Answer[];
};

export function tellGoal(goal: Goal): GoalTold {
  const { id, title, asks, start, clauses, hints } = goal;
  const [run] = runAll(openGoal(goal));
  if (!run) throw new Error('a goal has a run to begin with');
  const saysOf = (wanted: string) => clauses.find((clause) => clause.id === wanted)?.says ?? wanted;
  const answer = (kind: Answer['kind'], attempt: Attempt & { fails?: string }): Answer => ({
    kind,
    says: attempt.says,
    model: attempt.model,
    settings: attempt.settings ?? {},
    added: attempt.added ?? [],
    fails: attempt.fails === undefined ? null : saysOf(attempt.fails),
  });
  return {
    id,
    place: goals.indexOf(goal) + 1,
    title,
    asks,
    clauses: judgeGoal(goal, judge(run.trace), run.trace).clauses,
    hints,
    models: start.models.map((each) => ({ id: each, name: models[each].name })),
    open: start.open,
    actors: start.actors,
    names: start.actors.map((actor) => nameOf(actor, { cast: run.cast })),
    answers: [
      ...goal.solutions.map((each) => answer('solution', each)),
      answer('near-miss', goal.nearMiss),
      answer('tempting', goal.tempting),
    ],
  };
}

/** A goal as its page tells it: written while the site is built, so that it can be read without scripts. */
import { type Attempt, addressOf, type Goal, goals, judge, judgeGoal, models } from '#sandbox';
import { nameOf } from '../views/names.ts';
import { attempted } from './attempt.ts';
import { openGoal } from './opening.ts';
import { type Run, runAll } from './running.ts';
import { linkOf } from './sharing.ts';

export type Answer = {
  kind: 'solution' | 'near-miss' | 'tempting';
  says: string;
  /** What is chosen and done. */
  does: readonly string[];
  /** The clause on which it fails, in words. */
  fails: string | null;
  /** Opens it on the goal’s own page. */
  link: string;
};

const firstOf = ([run]: readonly Run[]): Run => {
  if (!run) throw new Error('a notebook has a run');
  return run;
};

/** The clauses as they stand before anything is done, and what may be changed. */
export function tellGoal(goal: Goal) {
  const { start, clauses } = goal;
  const run = firstOf(runAll(openGoal(goal)));
  return {
    place: goals.indexOf(goal) + 1,
    clauses: judgeGoal(goal, judge(run.trace), run.trace).clauses,
    models: start.models.map((id) => ({ id, name: models[id].name })),
    actors: start.actors.map((actor) => nameOf(actor, { cast: run.cast })),
    answers: [
      ...goal.solutions.map((each) => answer(goal, 'solution', each)),
      answer(goal, 'near-miss', goal.nearMiss, clauses),
      answer(goal, 'tempting', goal.tempting, clauses),
    ],
  };
}

function answer(
  goal: Goal,
  kind: Answer['kind'],
  attempt: Attempt & { fails?: string },
  clauses: Goal['clauses'] = [],
): Answer {
  const notebook = attempted(openGoal(goal), attempt);
  const link = linkOf(notebook, runAll(notebook));
  if (link.type !== 'link') throw new Error(link.says);
  const { settings = {}, added = [] } = attempt;
  return {
    kind,
    says: attempt.says,
    does: [
      models[attempt.model].name,
      ...Object.entries(settings).map(([name, text]) => `${name} ${text}`),
      ...added.map(({ at, who, do: verb }) => `${at} ${who} ${verb}`),
    ],
    fails: clauses.find(({ id }) => id === attempt.fails)?.says ?? null,
    link: addressOf('', link.code),
  };
}

/** Goals as the lab plays them: what is stored is replayed by its buttons, and judged on the trace. */
import { describe, expect, test } from 'vitest';
import { goals } from '#sandbox';
import { attempted } from '../../src/lab/attempt.ts';
import { obey } from '../../src/lab/commands.ts';
import { tellGoal } from '../../src/lab/goal-told.ts';
import { judgeRun, sayNearMiss } from '../../src/lab/judging.ts';
import { type Notebook, playedSheet } from '../../src/lab/notebook.ts';
import { openGoal } from '../../src/lab/opening.ts';
import { runAll, scenarioOf } from '../../src/lab/running.ts';
import { openText } from '../../src/lab/sharing.ts';
import { goalNamed } from '../goals/played-goal.ts';
import { act, firstOf, seek } from './played.ts';

const judged = (id: string, notebook: Notebook) => judgeRun(id, firstOf(runAll(notebook)));

/** Whatever goes without saying left out. */
const playedIn = (notebook: Notebook) => scenarioOf(playedSheet(notebook), notebook.untilMs);

describe.each(goals)('$id', (goal) => {
  const opening = openGoal(goal);

  test('begins as it is given, with nothing changed and nothing reached', () => {
    const { type, clauses } = judged(goal.id, opening);
    expect(type).toBe('not-yet');
    expect(clauses[0]).toMatchObject({ id: 'as-given', holds: true });
  });

  test('is reached in the lab by each stored solution, and missed by the near miss', () => {
    for (const solution of goal.solutions) {
      expect(judged(goal.id, attempted(opening, solution)).type).toBe('reached');
    }
    const missed = judged(goal.id, attempted(opening, goal.nearMiss));
    expect(missed).toMatchObject({ type: 'not-yet', fails: { id: goal.nearMiss.fails } });
    expect(sayNearMiss(missed)).toContain('One thing alone is missing');
  });

  test('has answers on its page that open as what they say', () => {
    const attempts = [...goal.solutions, goal.nearMiss, goal.tempting];
    const opened = tellGoal(goal).answers.map(
      ({ link }) => openText(link, { opening, systems: opening.systems }).notebook,
    );
    expect(opened.map(playedIn)).toEqual(
      attempts.map((attempt) => playedIn(attempted(opening, attempt))),
    );
    expect(opened.map(({ systems }) => systems[0]?.model)).toEqual(
      attempts.map(({ model }) => model),
    );
  });
});

test('a goal of a thief is reached by acting in the past, one act before another', () => {
  const start = openGoal(goalNamed('after-logout'));
  const done = [
    { type: 'replace-system', system: 0, with: { model: 'stateless-jwt', settings: {} } } as const,
    seek(1_200_000),
    act('mallory', 'replay'),
    seek(300_000),
    act('mallory', 'steal', { via: 'malware', from: 'alice.laptop' }),
    seek(1_200_000),
    act('mallory', 'replay'),
  ].reduce(obey, start);
  expect(judged('after-logout', done).type).toBe('reached');
});

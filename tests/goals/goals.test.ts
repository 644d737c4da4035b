/** Every goal can be reached, is not reached by doing nothing, and is missed on exactly the clause that is named. */
import { describe, expect, test } from 'vitest';
import { fileOf, goals, readScenario, scenarios } from '#sandbox';
import { attest, demandAgreement } from '#witness';
import { demandOrder } from '../verdicts/limits-held.ts';
import { failing, playedAt, resultOf } from './played-goal.ts';

test('there are twelve, each with an id of its own', () => {
  expect(goals).toHaveLength(12);
  expect(new Set(goals.map(({ id }) => id)).size).toBe(12);
});

test('at least two can be reached in more than one way', () => {
  expect(goals.filter(({ solutions }) => solutions.length > 1).length).toBeGreaterThanOrEqual(2);
});

test('no scenario of a goal is called as one that comes with Cutoff', () => {
  expect(goals.filter(({ start }) => Object.hasOwn(scenarios, start.scenario.id))).toEqual([]);
});

describe.each(goals)('$id', (goal) => {
  test('is not reached by its untouched start', () => {
    const { type, clauses } = resultOf(goal, { says: '', model: goal.start.model });
    expect(type).toBe('not-yet');
    expect(clauses[0]).toMatchObject({ id: 'as-given', holds: true });
  });

  test.each(goal.solutions)('is reached: $says', (solution) => {
    expect(resultOf(goal, solution)).toMatchObject({ type: 'reached' });
  });

  test('is just missed by its near miss, on that clause alone', () => {
    expect(failing(resultOf(goal, goal.nearMiss))).toEqual([goal.nearMiss.fails]);
  });

  test('is not reached by what everybody thinks of first: a limit excludes it', () => {
    const result = resultOf(goal, goal.tempting);
    expect(result).toMatchObject({ type: 'not-yet', fails: { id: goal.tempting.fails } });
  });

  test('is about runs that keep within their limits, and on which jose agrees', async () => {
    for (const attempt of [...goal.solutions, goal.nearMiss]) {
      demandOrder(readScenario(fileOf(goal, attempt)), attempt.model, {});
    }
    demandAgreement(await attest(playedAt(goal, goal.nearMiss)));
  });

  test('names settings that are open, and no others', () => {
    const attempts = [...goal.solutions, goal.nearMiss, goal.tempting];
    const named = attempts.flatMap(({ settings = {} }) => Object.keys(settings));
    expect(named.filter((name) => !goal.start.open.some((open) => open === name))).toEqual([]);
    expect(goal.start.models).toContain(goal.start.model);
  });

  test('has solutions of different kinds: they differ in the model, in which settings, or in who acts', () => {
    const kinds = goal.solutions.map(({ model, settings = {}, added = [] }) =>
      [model, ...Object.keys(settings).sort(), ...added.map((line) => line.do)].join(' '),
    );
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

/** Nobody reaches a goal by changing what is given. */
import { describe, expect, test } from 'vitest';
import {
  fileOf,
  type Goal,
  judge,
  judgeGoal,
  type Line,
  type ModelId,
  models,
  readScenario,
  run,
} from '#sandbox';
import { goalNamed } from './played-goal.ts';

const goal = goalNamed('under-five-seconds');
const [solution] = goal.solutions;

type Changes = { model?: ModelId; settings?: Record<string, string>; until?: string };

/** A solution, with something changed besides. */
function cheated(
  { model = solution.model, settings = {}, until }: Changes,
  change: (steps: readonly Line[]) => readonly Line[] = (steps) => steps,
  of: Goal = goal,
) {
  const file = fileOf(of, of.solutions[0]);
  const trace = run(
    readScenario({
      ...file,
      until: until ?? file.until,
      settings: { ...file.settings, ...settings },
      steps: [...change(file.steps as Line[])],
    }),
    models[model],
  );
  return judgeGoal(of, judge(trace), trace).clauses[0];
}

const not = (shows: string) => ({ id: 'as-given', holds: false, shows });

describe('what is given stays', () => {
  test('as it is', () => expect(cheated({})).toMatchObject({ holds: true }));

  test('a setting that is not open', () =>
    expect(cheated({ settings: { detectionDelay: '0s' } })).toMatchObject(
      not('detectionDelay is not open'),
    ));

  test('a setting that follows from one that is not open', () =>
    expect(cheated({ settings: { signedInFor: '3m' } })).toMatchObject(
      not('signedInFor is not open'),
    ));

  test('the models', () =>
    expect(cheated({ model: 'sealed-cookie', settings: {} })).toMatchObject(
      not('sealed-cookie is not among the models'),
    ));

  test('the end', () =>
    expect(cheated({ until: '4m' })).toMatchObject(not('the run ends at another time')));

  test('a step that is taken away', () =>
    expect(cheated({}, (steps) => steps.filter((line) => line.do !== 'steal'))).toMatchObject(
      not('alice.laptop no longer does what was given (steal)'),
    ));

  test('the pace of a poll', () =>
    expect(
      cheated({}, (steps) =>
        steps.map((line) => (line.do === 'poll' ? { ...line, every: '10s' } : line)),
      ),
    ).toMatchObject(not('bob.laptop no longer does what was given (poll)')));

  test('who acts', () =>
    expect(
      cheated({}, (steps) => [...steps, { at: '3m10s', who: 'alice.laptop', do: 'logout' }]),
    ).toMatchObject(not('alice.laptop may not be made to act')));

  test('a thief who may act does so from wherever it is', () => {
    const thief = goalNamed('after-logout');
    expect(
      cheated(
        { model: 'stateless-jwt' },
        (steps) => [...steps, { at: '6m', who: 'mallory', do: 'ride', from: 'alice.laptop' }],
        thief,
      ),
    ).toMatchObject({ holds: true });
  });
});

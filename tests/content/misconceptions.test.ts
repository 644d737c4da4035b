import { describe, expect, test } from 'vitest';
import { scenarios } from '#sandbox';
import { runOn, scenarioOf, type WrittenRun } from '../../src/kit/run.ts';
import { type BreakId, breakIds, breaks, evidenceOf } from '../../src/views/breaks.ts';
import { applicable } from '../scenario-named.ts';
import { filesIn } from './files.ts';

type Misconception = { says: string; run: WrittenRun; broken: BreakId };
const files = filesIn<Misconception>('misconceptions');

describe.each(files)('the misconception "$id"', ({ id, content: { run, broken, says } }) => {
  test('is broken by its run, and the run’s numbers say how', () => {
    const scenario = scenarioOf(run, { id, question: says });
    const told = runOn(scenario, { ...run, settings: run.settings ?? {} });
    expect(evidenceOf(broken, told)).not.toContain('{');
  });
});

const everyRun = Object.values(scenarios).flatMap((scenario) =>
  applicable(scenario).map((model) => runOn(scenario, { model, settings: {} })),
);

describe.each(breakIds)('"%s"', (id) => {
  test('does not happen in every run', () =>
    expect(everyRun.some((told) => !breaks[id].happened(told))).toBe(true));

  test('is named by a misconception', () =>
    expect(files.map(({ content }) => content.broken)).toContain(id));
});

test('a belief that its run does not break is refused', () => {
  const { 'steal-then-logout': scenario } = scenarios;
  if (!scenario) throw new Error('the scenario is missing');
  const told = runOn(scenario, { model: 'denylist-jwt', settings: {} });
  expect(() => evidenceOf('outlasts-the-idle-timeout', told)).toThrow('does not show');
});

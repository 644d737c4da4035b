import { describe, expect, test } from 'vitest';
import { runOn, scenarioOf, type WrittenRun } from '../../src/kit/run.ts';
import { sayWanted, settleGap } from '../../src/views/gap.ts';
import { filesIn } from './files.ts';

type Choice = { says: string; because: string; settings: Record<string, string> };
type Gap = { asks: string; run: WrittenRun; wanted: Record<string, string>; choices: Choice[] };

describe.each(filesIn<Gap>('gaps'))('the gap "$id"', ({ id, content }) => {
  const { asks, run, wanted, choices } = content;
  const scenario = scenarioOf(run, { id, question: asks });

  test('is filled by exactly one of its choices, and the run says which', () => {
    const { right, choices: filled } = settleGap(
      wanted,
      choices.map(({ settings, ...written }) => ({
        ...written,
        told: runOn(scenario, { ...run, settings: { ...run.settings, ...settings } }),
      })),
    );
    expect(filled.map(({ fits }) => fits)).toEqual(filled.map((_, index) => index === right));
    expect(filled.filter(({ fits, lacks }) => fits === lacks.length > 0)).toEqual([]);
  });
});

test.each([
  ['exposure', '< 1m', 'exposure: less than 1m'],
  ['signIns', '= 1', 'sign-ins: exactly 1'],
  ['collateral', 'none', 'no innocent sessions lost'],
  ['logout-is-final', 'held', 'logout-is-final held'],
])('what is wanted of %s, %s, is said as “%s”', (name, expected, says) =>
  expect(sayWanted(name, expected)).toBe(says),
);

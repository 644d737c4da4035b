/** Every scenario, on every model it applies to: jose agrees, limits hold, and what it shows is written down. */
import { describe, expect, test } from 'vitest';
import { type Judgement, judge, models, run, scenarios, type Trace } from '#sandbox';
import { attest, demandAgreement } from '#witness';
import { applicable } from '../scenario-named.ts';
import { rowOf } from './row.ts';

type Played = { trace: Trace; judgement: Judgement };

const played: readonly (readonly [string, readonly Played[]])[] = Object.values(scenarios).map(
  (scenario) => [
    scenario.id,
    applicable(scenario).map((id) => {
      const trace = run(scenario, models[id]);
      return { trace, judgement: judge(trace) };
    }),
  ],
);

test('what every scenario shows on every model is what was reviewed', async () => {
  const blocks = played.map(([id, rows]) =>
    [id, ...rows.map(({ judgement }) => `  ${rowOf(judgement)}`)].join('\n'),
  );
  await expect(`${blocks.join('\n\n')}\n`).toMatchFileSnapshot('shown.txt');
});

test('there are at least thirty, and each asks a question', () => {
  expect(played.length).toBeGreaterThanOrEqual(30);
  for (const { question } of Object.values(scenarios)) expect(question).toMatch(/\?$/);
});

describe.each(played)('%s', (_, rows) => {
  test('stays within what is due, and that within the worst case', () => {
    for (const { judgement } of rows) {
      const { exposureMs, dueMs, worstCaseMs } = judgement;
      expect(exposureMs ?? 0).toBeLessThanOrEqual(dueMs ?? Number.POSITIVE_INFINITY);
      expect(dueMs ?? 0).toBeLessThanOrEqual(worstCaseMs ?? Number.POSITIVE_INFINITY);
    }
  });

  test('has every check of a token repeated by jose, with the same answer', async () => {
    for (const { trace } of rows) demandAgreement(await attest(trace));
  });

  test('does something on each model it names', () => {
    for (const { trace } of rows) expect(trace.entries.length).toBeGreaterThan(trace.cast.length);
  });
});

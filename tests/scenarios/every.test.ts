/** Every scenario, on every model it applies to: jose agrees, limits hold, and what it shows is written down. */
import { describe, expect, test } from 'vitest';
import { type Judgement, judge, models, run, sayDuration, scenarios, type Trace } from '#sandbox';
import { attest, demandAgreement } from '#witness';
import { applicable } from '../scenario-named.ts';

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

const ms = (duration: number | null) => (duration === null ? '–' : sayDuration(duration));

/** One model's row: what happened to the thief and the user, and which properties held. */
function row({ judgement }: Played): string {
  const { model, attacker, honest, collateral, properties } = judgement;
  const { rides, forgedRequests } = attacker;
  const parts = [
    model.padEnd(18),
    `thief ${attacker.accepted} yes ${attacker.refused} no`,
    ...(rides + forgedRequests > 0 ? [`rides ${rides} forged ${forgedRequests}`] : []),
    `exposure ${ms(judgement.exposureMs)} of ${ms(judgement.worstCaseMs)}`,
    judgement.stillInAtEnd ? 'still in' : 'not in',
    `user ${honest.signIns} sign-ins ${honest.refused} refused`,
    ...(collateral.sessions > 0 ? [`collateral ${collateral.sessions}`] : []),
    ...Object.entries(properties).map(([id, outcome]) => `${id} ${outcome}`),
  ];
  return parts.join(' | ');
}

test('what every scenario shows on every model is what was reviewed', async () => {
  const blocks = played.map(([id, rows]) =>
    [id, ...rows.map((each) => `  ${row(each)}`)].join('\n'),
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

/** What scenarios show with the other value of a setting is written down, too. */
import { expect, test } from 'vitest';
import { judge } from '#sandbox';
import { attest, demandAgreement } from '#witness';
import { rowOf } from './row.ts';
import { runsChanged } from './runs.ts';

const played = runsChanged.map(({ name, play }) => ({ name, trace: play() }));

test('what a scenario shows with a setting changed is what was reviewed', async () => {
  const named = Map.groupBy(played, ({ name }) => name);
  const blocks = [...named].map(([name, runs]) =>
    [name, ...runs.map(({ trace }) => `  ${rowOf(judge(trace))}`)].join('\n'),
  );
  await expect(`${blocks.join('\n\n')}\n`).toMatchFileSnapshot('shown-changed.txt');
});

test('has every check of a token repeated by jose, with the same answer', async () => {
  for (const { trace } of played) demandAgreement(await attest(trace));
});

/** What scenarios show with the other value of a setting is written down, too. */
import { expect, test } from 'vitest';
import { judge } from '#sandbox';
import { attest, demandAgreement } from '#witness';
import { blocksOf } from './blocks.ts';
import { rowOf } from './row.ts';
import { runsChanged } from './runs.ts';

const played = runsChanged.map(({ name, play }) => ({ name, trace: play() }));

test('what a scenario shows with a setting changed is what was reviewed', async () => {
  const rows = played.map(({ name, trace }) => ({ name, row: rowOf(judge(trace)) }));
  await expect(blocksOf(rows)).toMatchFileSnapshot('shown-changed.txt');
});

test('a scenario with a setting changed has every check of a token repeated by jose', async () => {
  for (const { trace } of played) demandAgreement(await attest(trace));
});

/** What explorations find in the sandbox without a mistake is written down: mutants are compared with it. */
import { expect, test } from 'vitest';
import { blocksOf } from '../scenarios/blocks.ts';
import { explorations, rowOf } from './explorations.ts';

test('what an exploration finds on each model is what was reviewed', async () => {
  const rows = explorations.map(({ name, play }) => ({ name, row: rowOf(play()) }));
  await expect(blocksOf(rows)).toMatchFileSnapshot('explored.txt');
}, 600_000);

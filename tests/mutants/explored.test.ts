/** What explorations find in the sandbox without a mistake is written down: mutants are compared with it. */
import { expect, test } from 'vitest';
import { explorations, rowOf } from './explorations.ts';

test('what an exploration finds on each model is what was reviewed', async () => {
  const named = Map.groupBy(explorations, ({ name }) => name);
  const blocks = [...named].map(([name, tried]) =>
    [name, ...tried.map(({ play }) => `  ${rowOf(play())}`)].join('\n'),
  );
  await expect(`${blocks.join('\n\n')}\n`).toMatchFileSnapshot('explored.txt');
}, 120_000);

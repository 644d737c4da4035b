/** Runs commands one after the other, says how long each took, and which of them failed. */
import { spawnSync } from 'node:child_process';
import { root } from './install.mjs';
import { add, nothingRun, type Tally } from './tally.ts';

export type Part = {
  readonly name: string;
  readonly command: string;
  /** What its runner reports; only for parts that run tests. One that passes none has failed. */
  readonly tally?: () => Tally;
};

export type Outcome = { readonly broken: readonly string[]; readonly tally: Tally };

export async function runAll(parts: readonly Part[]): Promise<Outcome> {
  const broken: string[] = [];
  let tally = nothingRun;
  for (const part of parts) {
    const succeeds = await timed(part.name, () => runs(part.command));
    const counted = part.tally?.();
    if (counted) tally = add(tally, counted);
    if (!succeeds || counted?.passed === 0) broken.push(part.name);
  }
  return { broken, tally };
}

export async function timed<Result>(
  name: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const startedAt = Date.now();
  console.log(`\n── ${name}`);
  const result = await work();
  console.log(`── ${name}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}

function runs(command: string): boolean {
  return spawnSync(command, { cwd: root, stdio: 'inherit', shell: true }).status === 0;
}

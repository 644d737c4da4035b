/** Tries mutants, each in a process of its own, as many at a time as there are processors. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Caught } from './judges.ts';

/** What each judge saw; null where it saw nothing, or was not asked. `endless`: the run did not come to an end. */
export type Tried = {
  id: string;
  scenario: Caught | null;
  exploration: Caught | null;
  endless: boolean;
  tookMs: number;
};

/** Whom to ask: exploration only where no scenario says anything, or both in any case. */
export type Asking = 'first' | 'both';

export const isCaught = ({ scenario, exploration, endless }: Tried): boolean =>
  scenario !== null || exploration !== null || endless;

/** The sandbox as it is, tried like a mutant. */
export const UNCHANGED = 'none';

const judging = path.join(import.meta.dirname, 'judging.ts');

/** Far longer than any run takes that comes to an end. */
const PATIENCE_MS = 900_000;

/** `ids` in turn; `tell` hears of each as soon as it was tried. */
export async function tryAll(
  ids: readonly string[],
  asking: Asking,
  tell: (tried: Tried) => void = () => {},
): Promise<readonly Tried[]> {
  const compiled = mkdtempSync(path.join(tmpdir(), 'cutoff-mutants-'));
  const waiting = [...ids];
  const done = new Map<string, Tried>();
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const tried = await tryOne(id, asking, compiled);
      done.set(id, tried);
      tell(tried);
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    rmSync(compiled, { recursive: true });
  }
  return ids.flatMap((id) => done.get(id) ?? []);
}

/** `compiled`: where what is the same in every process is kept once it is compiled. */
async function tryOne(id: string, asking: Asking, compiled: string): Promise<Tried> {
  const startedAt = Date.now();
  const took = () => ({ tookMs: Date.now() - startedAt });
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [judging, asking, id], {
      timeout: PATIENCE_MS,
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    });
    return { id, ...JSON.parse(stdout), endless: false, ...took() };
  } catch (error) {
    if (!(error instanceof Error && 'killed' in error && error.killed)) throw error;
    return { id, scenario: null, exploration: null, endless: true, ...took() };
  }
}

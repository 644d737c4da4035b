/** Tries mutants, each in a process of its own, as many at a time as there are processors. */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
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
const PATIENCE_MS = 300_000;

export async function tryOne(id: string, asking: Asking): Promise<Tried> {
  const startedAt = Date.now();
  const took = () => ({ tookMs: Date.now() - startedAt });
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [judging, asking, id], {
      timeout: PATIENCE_MS,
    });
    return { id, ...JSON.parse(stdout), endless: false, ...took() };
  } catch (error) {
    if (!(error instanceof Error && 'killed' in error && error.killed)) throw error;
    return { id, scenario: null, exploration: null, endless: true, ...took() };
  }
}

export async function tryAll(
  ids: readonly string[],
  asking: Asking,
  tell: (tried: Tried) => void = () => {},
): Promise<readonly Tried[]> {
  const waiting = [...ids];
  const done = new Map<string, Tried>();
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const tried = await tryOne(id, asking);
      done.set(id, tried);
      tell(tried);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return ids.flatMap((id) => done.get(id) ?? []);
}

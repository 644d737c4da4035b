/** Plays commands in the lab, as the page does. */
import { type Command, obey } from '../../src/lab/commands.ts';
import { drawFrame } from '../../src/lab/frame.ts';
import type { Notebook } from '../../src/lab/notebook.ts';
import { openLab } from '../../src/lab/opening.ts';
import { type Run, runAll } from '../../src/lab/running.ts';

export const act = (who: string, verb: string, fields: Record<string, string | number> = {}) =>
  ({ type: 'act', act: { who, do: verb, ...fields }, name: verb }) as const satisfies Command;

export const seek = (atMs: number): Command => ({ type: 'seek', cursor: { atMs, entry: null } });

export function played(commands: readonly Command[], opening: Notebook = openLab()) {
  const notebook = commands.reduce(obey, opening);
  const runs = runAll(notebook);
  const frameAt = (atMs: number) => drawFrame(runs, 0, { atMs, entry: null });
  return { notebook, runs, first: firstOf(runs), frameAt };
}

export function firstOf(runs: readonly Run[]): Run {
  const [run] = runs;
  if (!run) throw new Error('no system was run');
  return run;
}

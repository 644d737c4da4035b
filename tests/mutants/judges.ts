/** Two judges of a sandbox that may have a mistake in it: the scenarios, and exploration. Each stops at the first sign. */
import { type Judgement, judge, type ModelId } from '#sandbox';
import { rowOf as shownRow } from '../scenarios/row.ts';
import { type Run, runsAsTheyCome, runsChanged } from '../scenarios/runs.ts';
import { explorations, rowOf as foundRow, type Tried } from './explorations.ts';
import { type Written, written } from './written.ts';

/** What gave a mutant away: which run, what is written down of it, and what came. */
export type Caught = { run: string; model: ModelId; was: string; is: string };

/** `first`: the runs of this name come first, since one of them is the likeliest to show it. */
export function caughtByScenario(first: string | null): Caught | null {
  const shown = written('../scenarios/shown.txt', '../scenarios/shown-changed.txt');
  const all = [...runsAsTheyCome, ...runsChanged];
  const likely = all.filter(({ name }) => name === first);
  return firstSign([...likely, ...all], shown, resultOf);
}

/** `first`: the model to begin with. */
export function caughtByExploration(first: ModelId | null): Caught | null {
  const found = written('explored.txt');
  const likely = explorations.filter(({ model }) => model === first);
  return firstSign([...likely, ...explorations], found, ({ play }: Tried) => foundRow(play()));
}

function firstSign<Each extends { name: string; model: ModelId }>(
  runs: readonly Each[],
  known: Written,
  play: (run: Each) => string,
): Caught | null {
  for (const run of runs) {
    const { name, model } = run;
    const was = known(name, model) ?? 'nothing is written down';
    const is = orStop(() => play(run));
    if (is !== was) return { run: name, model, was, is };
  }
  return null;
}

/** A run that stops has shown something, too. */
function orStop(play: () => string): string {
  try {
    return play();
  } catch (error) {
    return `stops: ${error instanceof Error ? error.message : error}`;
  }
}

function resultOf({ play }: Run): string {
  const judgement = judge(play());
  return excess(judgement) ?? shownRow(judgement);
}

/** Which limit a run is beyond. */
function excess({ exposureMs, dueMs, worstCaseMs }: Judgement): string | null {
  const ofDue = dueMs ?? Number.POSITIVE_INFINITY;
  const ofWorst = worstCaseMs ?? Number.POSITIVE_INFINITY;
  if ((exposureMs ?? 0) > ofDue) return `exposure ${exposureMs} ms, and ${dueMs} ms are due`;
  if ((dueMs ?? 0) > ofWorst) return `due ${dueMs} ms, and the worst case is ${worstCaseMs} ms`;
  return null;
}

/** Runs the course's scenarios on every model, until one shows something else than what is written down, or exceeds a limit. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Judgement, judge, type ModelId, models, type ReadScenario, run, scenarios } from '#sandbox';
import { rowOf } from '../scenarios/row.ts';
import { applicable } from '../scenario-named.ts';

/** What gave a mutant away: which run, what was expected of it, and what came. */
export type Caught = { by: 'scenario'; scenario: string; model: ModelId; was: string; is: string };

const written = path.join(import.meta.dirname, '../scenarios/shown.txt');

type Shown = ReadonlyMap<string, string>;

/** Each row of the file, by its scenario and model. */
function readShown(): Shown {
  const blocks = readFileSync(written, 'utf8').trim().split('\n\n');
  return new Map(
    blocks.flatMap((block) => {
      const [id, ...rows] = block.split('\n');
      return rows.map((row) => [`${id} ${row.trim().split(' ')[0]}`, row.trim()] as const);
    }),
  );
}

export function caughtByScenario(likely: string | null): Caught | null {
  const shown = readShown();
  const first = likely === null ? undefined : scenarios[likely];
  const all = Object.values(scenarios);
  for (const scenario of first ? [first, ...all] : all) {
    for (const model of applicable(scenario)) {
      const caught = compared(scenario, model, shown);
      if (caught) return caught;
    }
  }
  return null;
}

function compared(scenario: ReadScenario, model: ModelId, shown: Shown): Caught | null {
  const was = shown.get(`${scenario.id} ${model}`) ?? 'nothing is written down';
  const is = resultOf(scenario, model);
  return was === is ? null : { by: 'scenario', scenario: scenario.id, model, was, is };
}

/** A run that throws has shown something, too. */
function resultOf(scenario: ReadScenario, model: ModelId): string {
  try {
    const judgement = judge(run(scenario, models[model]));
    return excess(judgement) ?? rowOf(judgement);
  } catch (error) {
    return `stops: ${error instanceof Error ? error.message : error}`;
  }
}

/** Which limit a run is beyond. */
function excess({ exposureMs, dueMs, worstCaseMs }: Judgement): string | null {
  const ofDue = dueMs ?? Number.POSITIVE_INFINITY;
  const ofWorst = worstCaseMs ?? Number.POSITIVE_INFINITY;
  if ((exposureMs ?? 0) > ofDue) return `exposure ${exposureMs} ms is more than the ${dueMs} ms due`;
  if ((dueMs ?? 0) > ofWorst) return `due ${dueMs} ms is more than the worst case ${worstCaseMs} ms`;
  return null;
}

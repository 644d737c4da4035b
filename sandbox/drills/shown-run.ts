/** The run that a drill shows when it is graded: its story, and tries that find the answer. */
import { readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import { formatDuration, type Ms, minutes } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import { models } from '../models/index.ts';
import { judge } from '../verdicts/judge.ts';
import { run } from '../world/world.ts';
import type { CutOff } from './cut-off.ts';
import { changesOf, lastOf, type Plan, stepsOf } from './plan.ts';
import { type Precision, unitOf } from './say-time.ts';

export type Shown = { scenario: ScenarioFile; trace: Trace };

type Asked = { id: string; question: string; precision: Precision };

/**
 * Tries just before the answer and at it. One before is left out where it would put the end off; where
 * somebody acts at that very moment, the last comes a millisecond later, when the servers have been told. Null where no such try can be: nobody was in before.
 */
export function shownRun(plan: Plan, answer: CutOff, asked: Asked): Shown | null {
  const unit = unitOf(asked.precision);
  if (answer === null || plan.watched === 'stream') return played(plan, answer, [], asked);
  for (const tries of [
    [answer - unit, answer],
    [answer - unit, answer + 1],
    [answer],
    [answer + 1],
  ]) {
    const shown = played(plan, answer, tries, asked);
    const endMs = judge(shown.trace).cutOffAtMs ?? 0;
    if (endMs === answer || endMs === answer + 1) return shown;
  }
  return null;
}

function played(plan: Plan, answer: CutOff, tries: readonly Ms[], asked: Asked): Shown {
  const replay = { who: 'mallory', do: 'replay', region: plan.region };
  const scenario: ScenarioFile = {
    format: 1,
    id: asked.id,
    question: asked.question,
    until: formatDuration(Math.max(lastOf(plan), answer ?? 0) + minutes(15)),
    models: [plan.model],
    settings: changesOf(plan),
    steps: [...stepsOf(plan), ...tries.map((atMs) => ({ at: formatDuration(atMs), ...replay }))],
  };
  return { scenario, trace: run(readScenario(scenario), models[plan.model]) };
}

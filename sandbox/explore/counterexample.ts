/** A counterexample is a scenario file like any other. It is run again, from the file, before it is shown. */
import type { Model } from '../model/model.ts';
import { writeSetting } from '../model/read-setting.ts';
import { resolveSettings } from '../model/resolve.ts';
import { readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import { keyOf as keyOfSetting, type Settings, settingNames } from '../model/settings/index.ts';
import { formatDuration, type Ms, seconds } from '../model/time.ts';
import { judge } from '../verdicts/judge.ts';
import { run } from '../world/world.ts';
import type { Alphabet } from './alphabet.ts';
import type { Move, Path } from './search.ts';

/** A move, and the moment of the world at which it was made. */
export type Made = { move: Move; atMs: Ms };

export const movesOf = (path: Path): Move[] => {
  const moves: Move[] = [];
  for (let at = path; at; at = at.before) moves.push(at.move);
  return moves.reverse();
};

/** In a search all steps between two waits are made at one instant; in a file they are a millisecond apart. */
export function fileOf(
  made: readonly Made[],
  alphabet: Alphabet,
  { model, changes, property }: { model: Model; changes: Partial<Settings>; property: string },
): ScenarioFile {
  const steps = made.filter(({ move }) => typeof move === 'number');
  const lines = steps.map(({ move, atMs }, index) => ({
    at: formatDuration(atMs + index),
    ...alphabet[Number(move)],
  }));
  const lastMs = (made.at(-1)?.atMs ?? 0) + steps.length;
  const settings = resolveSettings(model, { ...changes, hopMs: 0 });
  const set = settingNames.filter((name) => name === 'hop' || keyOfSetting(name) in changes);
  return {
    format: 1,
    id: `${model.id}-breaks-${property}`,
    question: `How is ${property} broken on ${model.id}?`,
    until: formatDuration(lastMs + seconds(1)),
    settings: Object.fromEntries(set.map((name) => [name, writeSetting(name, settings)])),
    models: [model.id],
    steps: lines,
  };
}

/** Whether the file shows what the search has found. */
export function isConfirmed(
  file: ScenarioFile,
  model: Model,
  { property, budgetMs }: { property: string; budgetMs: Ms | undefined },
): boolean {
  const { properties, exposureMs } = judge(run(readScenario(file), model));
  if (property !== BUDGET) return properties[property] === 'broken';
  return (exposureMs ?? 0) > (budgetMs ?? 0);
}

/** The property that is asked for with a budget. */
export const BUDGET = 'cut-off-within-budget';

/** A counterexample is a scenario file like any other. It is run again, from the file, before it is shown. */
import type { Model } from '../model/model.ts';
import { writeSetting } from '../model/read-setting.ts';
import { readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import { keyOf, type Settings, settingNames } from '../model/settings/index.ts';
import { formatDuration, type Ms, seconds } from '../model/time.ts';
import { judge } from '../verdicts/judge.ts';
import { run } from '../world/world.ts';
import type { Intent } from './alphabet.ts';

/** Somebody did something, at a moment of the search. */
export type Made = { intent: Intent; atMs: Ms };

/** What a file is about. `changed`: which settings differ from the model's own, and what all are. */
type About = {
  model: Model;
  property: string;
  changes: Partial<Settings>;
  settings: Settings;
  before: readonly unknown[];
};

/** In a search, all that is done between two waits is done at one instant; in a file it is a millisecond apart. */
export function fileOf(
  made: readonly Made[],
  endMs: Ms,
  { model, property, changes, settings, before }: About,
): ScenarioFile {
  const lines = made.map(({ intent, atMs }, index) => ({
    at: formatDuration(atMs + index),
    ...intent,
  }));
  const set = settingNames.filter((name) => keyOf(name) in changes);
  return {
    format: 1,
    id: `${model.id}-breaks-${property}`,
    question: `Which order of events breaks "${property}" on ${model.id}?`,
    until: formatDuration(endMs + made.length + seconds(1)),
    settings: Object.fromEntries(set.map((name) => [name, writeSetting(name, settings)])),
    models: [model.id],
    steps: [...before, ...lines],
  };
}

/** The property that is asked for with a budget. */
const BUDGET = 'cut-off-within-budget';

/** Whether a run of the file shows what the search has found. */
export function shows(file: ScenarioFile, model: Model, property: string, budgetMs: Ms): boolean {
  const { properties, exposureMs } = judge(run(readScenario(file), model));
  if (property === BUDGET) return exposureMs !== null && exposureMs > budgetMs;
  return properties[property] === 'broken';
}

/** Every run whose outcome is written down: each scenario as it comes, and some with a few settings changed. */
import {
  type ModelId,
  models,
  type ReadScenario,
  readSettings,
  run,
  scenarios,
  type Trace,
} from '#sandbox';
import { applicable, scenarioNamed } from '../scenario-named.ts';
import { changed } from './changed.ts';

/** `name`: the scenario's, and what was changed. */
export type Run = { name: string; model: ModelId; play: () => Trace };

const named = (scenario: ReadScenario, changes: Readonly<Record<string, string>>): string =>
  [scenario.id, ...Object.entries(changes).map(([key, value]) => `${key}=${value}`)].join(' ');

const runsOf = (
  scenario: ReadScenario,
  changes: Readonly<Record<string, string>>,
  on: readonly ModelId[],
): Run[] =>
  on.map((model) => ({
    name: named(scenario, changes),
    model,
    play: () => run(scenario, models[model], readSettings(changes)),
  }));

export const runsAsTheyCome: readonly Run[] = Object.values(scenarios).flatMap((scenario) =>
  runsOf(scenario, {}, applicable(scenario)),
);

export const runsChanged: readonly Run[] = changed.flatMap(({ scenario: id, changes, on }) => {
  const scenario = scenarioNamed(id);
  return runsOf(scenario, changes, on ?? applicable(scenario));
});

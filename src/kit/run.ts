/** Runs what a content file describes. */
import {
  judge,
  type ModelId,
  models,
  readScenario,
  readSettings,
  run,
  type Scenario,
  scenarios,
} from '#sandbox';
import type { Told } from '../views/run-words.ts';

export type Setup = { model: ModelId; settings: Readonly<Record<string, string>> };
type Written = { until: string; steps: readonly Readonly<Record<string, unknown>>[] };
export type WrittenRun = Setup & ({ scenario: string } | Written);

/** The steps alone. Written in full they get a name from whoever asks. */
export function scenarioOf(written: WrittenRun, name: { id: string; question: string }): Scenario {
  if ('scenario' in written) {
    const known = scenarios[written.scenario];
    if (!known) throw new Error(`no scenario is called "${written.scenario}"`);
    return known;
  }
  const { until, steps } = written;
  return readScenario({ format: 1, ...name, until, steps });
}

export function runOn(scenario: Scenario, { model, settings }: Setup): Told {
  const trace = run(scenario, models[model], readSettings(settings));
  return { trace, judgement: judge(trace) };
}

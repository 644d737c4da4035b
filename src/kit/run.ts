/** Runs what a content file describes. */
import { judge, readScenario, type Scenario, scenarios } from '#sandbox';
import type { Told } from '../views/run-words.ts';
import { madeRun, type Setup } from './made-run.ts';

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

export function runOn(scenario: Scenario, setup: Setup): Told {
  const trace = madeRun(scenario, setup);
  return { trace, judgement: judge(trace) };
}

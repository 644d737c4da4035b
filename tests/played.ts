/** Plays a few steps on one model: a scenario for a single test. */
import {
  type ModelId,
  models,
  type ReadScenario,
  readScenario,
  run,
  type ScenarioFile,
  type Trace,
} from '#sandbox';

export type Line = ScenarioFile['steps'][number];

/** The settings that differ, as text, and when the run ends. */
export type Changes = Readonly<Record<string, string>>;

export const at = (moment: string, who: string, does: string, rest: object = {}): Line => ({
  at: moment,
  who,
  do: does,
  ...rest,
});

export const laptop = 'alice.laptop';
export const phone = 'alice.phone';

export const steals = (moment: string, from = laptop): Line =>
  at(moment, 'mallory', 'steal', { via: 'malware', from });

/** Without `hop`, messages arrive at once. */
export function written(steps: readonly Line[], changes: Changes = {}): ReadScenario {
  const { until = '30m', ...set } = changes;
  const settings = { hop: '0s', ...set };
  return readScenario({ format: 1, id: 'test', question: '?', until, steps, settings });
}

export const played = (model: ModelId, steps: readonly Line[], changes: Changes = {}): Trace =>
  run(written(steps, changes), models[model]);

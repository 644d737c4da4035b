/** Runs made while the site is built. A page asks for the same one in many places: the latest are kept. */
import { type ModelId, models, readSettings, run, type Scenario, type Trace } from '#sandbox';

export type Setup = { model: ModelId; settings: Readonly<Record<string, string>> };

const KEPT = 60;
/** The one asked for last is the last. */
const made = new Map<string, Trace>();

export function madeRun(scenario: Scenario, { model, settings }: Setup): Trace {
  const key = JSON.stringify([scenario, model, settings]);
  const trace = made.get(key) ?? run(scenario, models[model], readSettings(settings));
  made.delete(key);
  made.set(key, trace);
  const [oldest] = made.keys();
  if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
  return trace;
}

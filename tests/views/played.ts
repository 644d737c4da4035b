/** Plays a scenario and looks into the entry that a test is after. */
import { type Entry, type ModelId, models, type Refusal, readSettings, run } from '#sandbox';
import { pairUp } from '../../src/views/deliveries.ts';
import { inspect, type Tokens } from '../../src/views/exchange.ts';
import { scenarioNamed } from '../scenario-named.ts';

export type Chosen = { scenario?: string; settings?: Record<string, string> };

export function played(
  model: ModelId,
  { scenario = 'steal-then-logout', settings = {} }: Chosen = {},
) {
  const trace = run(scenarioNamed(scenario), models[model], readSettings(settings));
  const paired = pairUp(trace);
  const at = (wanted: (entry: Entry) => boolean, tokens: Tokens = {}) => {
    const index = trace.entries.findIndex(wanted);
    if (index < 0) throw new Error('no such entry');
    return inspect(paired, index, tokens);
  };
  return { trace, paired, at };
}

export const heard =
  (type: Entry['heard']['type'], actor?: string) =>
  (entry: Entry): boolean =>
    entry.heard.type === type && (actor === undefined || entry.actor === actor);

export const refusedFor = (refusal: Refusal) => (entry: Entry) =>
  entry.effects.some((effect) => effect.type === 'decide' && effect.refusal === refusal);

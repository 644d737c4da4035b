/** The engine in the reader's browser. Loaded only when something is changed. */
import {
  InputError,
  isModelId,
  models,
  readSettings,
  run,
  scenarios,
  type Trace,
  unknownName,
} from '#sandbox';
import { type Chart, drawChart } from '../views/chart.ts';
import { type SettingGroup, settingGroups } from '../views/setting-list.ts';
import type { Examined } from './examined.ts';

export type Wanted = {
  scenario: string;
  models: readonly string[];
  /** Settings by name, as the reader wrote them. */
  settings: Readonly<Record<string, string>>;
};

export type Played = { chart: Chart; fetchRun: (model: string) => Promise<Examined> };

/** Runs it, or throws an `InputError` in the reader's language. */
export function playLive(wanted: Wanted): Played {
  const scenario = scenarios[wanted.scenario];
  if (!scenario) throw unknownName('scenario', wanted.scenario, Object.keys(scenarios));
  const changes = readSettings(wanted.settings);
  const traces = wanted.models.map((id) => {
    if (!isModelId(id)) throw unknownName('model', id, Object.keys(models));
    return run(scenario, models[id], changes);
  });
  return { chart: drawChart(traces), fetchRun: (model) => examine(traces, model) };
}

/** One setting on its own: null when it can be used, else why not. */
export function complaintAbout(name: string, text: string): string | null {
  try {
    readSettings({ [name]: text });
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

/** Every setting, with what it is unless changed: the scenario's own values included. */
export const settingsFor = (scenario: string): SettingGroup[] =>
  settingGroups(Object.values(models), readSettings(scenarios[scenario]?.settings ?? {}));

async function examine(traces: readonly Trace[], model: string): Promise<Examined> {
  const trace = traces.find((each) => each.model.id === model);
  if (!trace) throw new Error(`this figure does not show "${model}"`);
  if (!globalThis.crypto?.subtle) return { trace, attestation: null };
  const { attest } = await import('#witness');
  return { trace, attestation: await attest(trace) };
}

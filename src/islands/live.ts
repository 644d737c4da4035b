/** The engine in the reader's browser. Loaded only when something is changed. */
import {
  InputError,
  isModelId,
  models,
  type ReadScenario,
  readScenario,
  readSettings,
  resolveSettings,
  run,
  scenarios,
  type Trace,
  unknownName,
} from '#sandbox';
import { type Chart, drawChart } from '../views/chart.ts';
import type { Changes } from '../views/link.ts';
import { type SettingGroup, settingGroups } from '../views/setting-list.ts';
import { suspectsOf, type WhichEvent } from '../views/suspects.ts';
import { attestHere } from './attest-here.ts';
import type { Examined } from './examined.ts';
import type { PlayableScenario, Wanted } from './wanted.ts';

/** `which`: about the first model; `promiseMs`: how long its user would have stayed signed in. */
export type Played = {
  chart: Chart;
  fetchRun: (model: string) => Promise<Examined>;
  which: WhichEvent | null;
  promiseMs: number;
};

/** Runs it, or throws an `InputError` in the reader's language. */
export function playLive(wanted: Wanted): Played {
  const scenario = scenarioNamed(wanted.scenario);
  const changes = readSettings(wanted.settings);
  const traces = wanted.models.map((id) => run(scenario, modelNamed(id), changes));
  const [first] = traces;
  return {
    chart: drawChart(traces),
    fetchRun: (model) => examine(traces, model),
    which: first ? suspectsOf(first) : null,
    promiseMs: first?.settings.signedInForMs ?? 0,
  };
}

/** The last scenario that was opened from a file. */
let opened: ReadScenario | null = null;

/** What an opened scenario is called among those that come with Cutoff. */
export const OPENED = 'opened-file';

/** Reads a scenario file, or throws an `InputError` that names the file, the step and the field. */
export function openFile(name: string, text: string): PlayableScenario {
  try {
    opened = readScenario(parseJson(text));
    opened.models?.forEach(modelNamed);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
  const { question, models } = opened;
  return { id: OPENED, question: `${name}: ${question}`, models };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The settings that cannot be used as they are written, each with the reason. */
export function complaintsAbout(settings: Wanted['settings']): Record<string, string> {
  const all = Object.entries(settings).map(
    ([name, text]) => [name, complaint(() => readSettings({ [name]: text }))] as const,
  );
  return Object.fromEntries(all.filter(([, says]) => says !== ''));
}

/** What a link asks for, as far as it can be had; `says` names the rest. */
export function readLink(
  { scenario, models: shown, at: _, ...settings }: Changes,
  own: Wanted,
): { wanted: Wanted; says: string } {
  const complaints = complaintsAbout(settings);
  const noScenario = complaint(() => scenarioNamed(scenario ?? own.scenario));
  const noModels = complaint(() => shown?.split(',').forEach(modelNamed));
  const usable = Object.entries(settings).filter(([name]) => !complaints[name]);
  return {
    wanted: {
      scenario: noScenario ? own.scenario : (scenario ?? own.scenario),
      models: noModels ? own.models : (shown?.split(',') ?? own.models),
      settings: Object.fromEntries(usable),
    },
    says: [noScenario, noModels, ...Object.values(complaints)]
      .filter((says) => says !== '')
      .map((says) => `The link cannot be followed in this: ${says}`)
      .join(' '),
  };
}

/** Every setting, with what it is unless changed: the scenario's own values included. */
export function settingsFor({ scenario, models: compared }: Wanted): SettingGroup[] {
  const changes = readSettings(scenarioNamed(scenario).settings);
  const fitting = compared
    .map(modelNamed)
    .filter((model) => complaint(() => resolveSettings(model, changes)) === '');
  return settingGroups(fitting, changes);
}

function scenarioNamed(id: string) {
  if (id === OPENED && opened) return opened;
  const scenario = scenarios[id];
  if (!scenario) throw unknownName('scenario', id, Object.keys(scenarios));
  return scenario;
}

function modelNamed(id: string) {
  if (!isModelId(id)) throw unknownName('model', id, Object.keys(models));
  return models[id];
}

/** Empty when it goes well. */
function complaint(attempt: () => unknown): string {
  try {
    attempt();
    return '';
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

async function examine(traces: readonly Trace[], model: string): Promise<Examined> {
  const trace = traces.find((each) => each.model.id === model);
  if (!trace) throw new Error(`this figure does not show "${model}"`);
  return { trace, attestation: await attestHere(trace) };
}

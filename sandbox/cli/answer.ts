/** Answers a command with text. Every run is attested: a figure that jose would not sign is not printed. */
import {
  judge,
  type ModelId,
  modelIds,
  models,
  type ReadScenario,
  run,
  type Settings,
} from '../index.ts';
import { attest, demandAgreement } from '../witness/index.ts';
import type { Ask } from './ask.ts';
import { type Command, readModels } from './command.ts';
import { playDrill } from './drill.ts';
import { findScenario } from './find-scenario.ts';
import { help } from './help.ts';
import { report } from './report.ts';
import type { Result } from './result.ts';

export async function answer(command: Command, ask: Ask): Promise<string> {
  if (command.name === 'help') return help;
  if (command.name === 'drill') return playDrill(command, ask);
  const scenario = findScenario(command.scenario);
  const ids = command.models ?? (scenario.models ? readModels(scenario.models) : modelIds);
  const results: Result[] = [];
  for (const id of ids) results.push(await play(scenario, id, command.changes));
  const verdicts = results.map(({ verdict }) => verdict);
  if (command.json) return `${JSON.stringify(verdicts, null, 2)}\n`;
  return report(scenario, command.changes, results, command.name);
}

async function play(
  scenario: ReadScenario,
  id: ModelId,
  changes: Partial<Settings>,
): Promise<Result> {
  const trace = run(scenario, models[id], changes);
  const witness = demandAgreement(await attest(trace));
  return { trace, verdict: { ...judge(trace), witness } };
}

/** Answers `explore`: how far the search came, and for each property whether it held, or the run that breaks it. */
import { writeFileSync } from 'node:fs';
import { promises as timers } from 'node:timers';
import {
  type Exploration,
  exploring,
  InputError,
  models,
  type Reached,
  readScenario,
  run,
  type ScenarioFile,
} from '../index.ts';
import { attest, demandAgreement } from '../witness/index.ts';
import type { ExploreCommand } from './explore-command.ts';
import { exploreReport, sayReached } from './explore-report.ts';
import type { Terminal } from './terminal.ts';

/** `stopped`: somebody had enough. What was found by then is true; what was not may still be. */
export type Explored = Omit<Exploration, 'complete'> & {
  complete: Exploration['complete'] | 'stopped';
};

type Answer = { code: 0; out: string; err: string };

export async function answerExplore(command: ExploreCommand, terminal: Terminal): Promise<Answer> {
  const found = await drain(command, terminal);
  for (const { counterexample } of found.findings) {
    if (counterexample) demandAgreement(await attest(played(counterexample, command)));
  }
  const saved = command.save === null ? '' : save(command.save, found);
  const text = command.json
    ? `${JSON.stringify(found, null, 2)}\n`
    : exploreReport(found, command, saved);
  return { code: 0, out: text, err: '' };
}

/** Lets a key that was pressed be heard between two pieces. */
async function drain(
  { model, changes, ask }: ExploreCommand,
  terminal: Terminal,
): Promise<Explored> {
  const work = exploring({ model: models[model], changes }, ask);
  const isStopped = terminal.whenStopped();
  let reached: Reached = { depth: 0, states: 0, edges: 0, findings: [] };
  let piece = work.next();
  while (!piece.done) {
    reached = piece.value;
    terminal.tell(sayReached(reached));
    await timers.setImmediate();
    if (isStopped()) return { model, ...reached, levels: [], complete: 'stopped' };
    piece = work.next();
  }
  terminal.tell('');
  return piece.value;
}

const played = (file: ScenarioFile, { model }: ExploreCommand) =>
  run(readScenario(file), models[model]);

/** The shortest of all: the first in which anything was broken. */
function save(path: string, { findings }: Explored): string {
  const shown = findings.find(({ counterexample }) => counterexample);
  if (!shown) return `Nothing was broken, so nothing was written to ${path}.`;
  try {
    writeFileSync(path, `${JSON.stringify(shown.counterexample, null, 2)}\n`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new InputError(`${path}: cannot be written: ${code}`);
  }
  return `The run that breaks ${shown.property} is in ${path}: cutoff run ${path}`;
}

/** Reads whatever somebody hands in, by file, drop or paste: a scenario, a trace, or a link to a run. */
import { InputError, unknownName } from '../model/input-error.ts';
import { readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import type { Trace } from '../model/trace.ts';
import { readTrace } from '../model/trace-file.ts';
import { writeScenario } from '../model/write-scenario.ts';
import { isModelId, modelIds } from '../models/index.ts';
import { codeIn } from './address.ts';
import { readFigureLink } from './figure-link.ts';
import { type ReadLink, readLink } from './link.ts';
import { readJson } from './read-json.ts';
import type { Shared } from './shared.ts';

export type Imported =
  | { type: 'scenario'; scenario: ScenarioFile }
  | { type: 'trace'; trace: Trace }
  | { type: 'link'; link: ReadLink }
  /** It says nothing of what it led to, so nothing can have changed. */
  | { type: 'figure-link'; shared: Shared };

const UTF8_MARK = /^\uFEFF/;

/** A link may be long; something longer without a space is none. */
const WORD = /^\S{1,20000}$/;

/** Throws an {@link InputError} that names the fault, and in JSON its line and column. */
export function readImport(text: string): Imported {
  const plain = text.replace(UTF8_MARK, '');
  const word = plain.trim();
  if (word === '') throw new InputError('there is nothing in it');
  if (!/^[{["]/.test(word) && WORD.test(word)) return readAddress(word);
  const { value, read } = readJson(plain);
  return isTrace(value)
    ? { type: 'trace', trace: read(traceOf) }
    : { type: 'scenario', scenario: read(scenarioOf) };
}

function readAddress(word: string): Imported {
  const code = codeIn(word) ?? (/[?#/.:]/.test(word) ? null : word);
  if (code !== null) return { type: 'link', link: readLink(code) };
  const shared = readFigureLink(word);
  if (shared) return { type: 'figure-link', shared };
  throw new InputError(
    'this is neither a scenario nor a trace (both are JSON), nor a link that holds a run',
  );
}

const isTrace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'entries' in value && !('steps' in value);

function traceOf(value: unknown): Trace {
  const trace = readTrace(value);
  demandModels([trace.model.id], ['model', 'id']);
  return trace;
}

/** As it would be written: whatever is left out goes without saying. */
function scenarioOf(value: unknown): ScenarioFile {
  const read = readScenario(value);
  demandModels(read.models ?? [], ['models']);
  return writeScenario(read, read.models);
}

function demandModels(names: readonly string[], path: InputError['path']): void {
  const stranger = names.find((name) => !isModelId(name));
  if (stranger !== undefined) throw unknownName('model', stranger, modelIds, path);
}

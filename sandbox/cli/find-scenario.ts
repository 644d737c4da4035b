/** Finds a scenario by its id, or reads it from a file. */
import { readFileSync } from 'node:fs';
import {
  InputError,
  type ReadScenario,
  readJson,
  readScenario,
  scenarios,
  unknownName,
} from '../index.ts';

const isPath = (text: string): boolean => /[./\\]/.test(text);

export function findScenario(text: string): ReadScenario {
  const known = Object.hasOwn(scenarios, text) ? scenarios[text] : undefined;
  if (known) return known;
  if (!isPath(text)) {
    const { message } = unknownName('scenario', text, Object.keys(scenarios));
    throw new InputError(`${message} Or the path of a .json file; "cutoff help" names all.`);
  }
  try {
    return readScenario(readJson(readFile(text)).value);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${text}: ${error.message}`);
    throw error;
  }
}

const troubles: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not allowed',
};

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new InputError(`cannot be read: ${troubles[code] ?? code}`);
  }
}

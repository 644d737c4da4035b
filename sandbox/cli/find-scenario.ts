/** Finds a scenario by its id, or reads it from a file. */
import {
  InputError,
  type ReadScenario,
  readJson,
  readScenario,
  scenarios,
  unknownName,
} from '../index.ts';
import { readFile } from './read-file.ts';

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

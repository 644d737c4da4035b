/** Finds a scenario by its id, or reads it from a file. */
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { InputError, type ReadScenario, readScenario, scenarios, unknownName } from '../index.ts';
import { placeIn, readFile } from './read-file.ts';

const isPath = (text: string): boolean => /[./\\]/.test(text);

export function findScenario(text: string): ReadScenario {
  const known = Object.hasOwn(scenarios, text) ? scenarios[text] : undefined;
  if (known) return known;
  if (!isPath(text)) {
    const { message } = unknownName('scenario', text, Object.keys(scenarios));
    throw new InputError(`${message} Or the path of a .json file; "cutoff help" names all.`);
  }
  try {
    return readScenario(parseFile(readFile(text)));
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${text}: ${error.message}`);
    throw error;
  }
}

export function parseFile(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return value;
  const trouble = printParseErrorCode(first.error).replaceAll(/(?<=.)([A-Z])/g, ' $1');
  throw new InputError(`not JSON, ${placeIn(text, first.offset)}: ${trouble.toLowerCase()}`);
}

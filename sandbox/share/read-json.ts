/** Reads JSON, and knows the line and column of everything in it. */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { InputError } from '../model/input-error.ts';

/** `read` hands the value to a reader, and says of its complaint where in the text its culprit is. */
export type Json = { value: unknown; read: <T>(reader: (value: unknown) => T) => T };

/** Throws an {@link InputError} that names the place. */
export function readJson(text: string): Json {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first || !root) throw notJson(text, first);
  const value: unknown = getNodeValue(root);
  return { value, read: (reader) => placing(text, root, () => reader(value)) };
}

function notJson(text: string, error: ParseError | undefined): InputError {
  if (!error) return new InputError('not JSON: there is nothing in it');
  const trouble = printParseErrorCode(error.error).replaceAll(/(?<=.)([A-Z])/g, ' $1');
  return new InputError(`not JSON, ${placeIn(text, error.offset)}: ${trouble.toLowerCase()}`);
}

/** Lines and columns are counted from 1. */
export function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function placing<T>(text: string, root: Node, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError) || error.path.length === 0) throw error;
    const place = placeIn(text, nearest(root, error.path).offset);
    throw new InputError(`${place}: ${error.message}`, error.path);
  }
}

/** What is missing has no place of its own: that is where it belongs. */
function nearest(root: Node, path: InputError['path']): Node {
  const found = findNodeAtLocation(root, [...path]);
  if (!found) return path.length === 0 ? root : nearest(root, path.slice(0, -1));
  return found.parent?.type === 'property' ? found.parent : found;
}

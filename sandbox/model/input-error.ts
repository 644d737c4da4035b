import { closest, distance } from 'fastest-levenshtein';

/** Something a person wrote that we cannot use. The message is one line: the culprit, and what is valid. */
export class InputError extends Error {
  override name = 'InputError';
}

/** A line for a name that nobody knows, with the nearest that somebody does. */
export function unknownName(what: string, name: string, valid: readonly string[]): InputError {
  const near = closest(name, valid);
  const hint =
    distance(name, near) <= Math.max(2, name.length / 2) ? ` Did you mean "${near}"?` : '';
  return new InputError(`unknown ${what} "${name}".${hint} Valid: ${valid.join(', ')}.`);
}

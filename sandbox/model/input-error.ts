import { closest, distance } from 'fastest-levenshtein';

/** Something a person wrote that we cannot use. The message is one line: the culprit, and what is valid. */
export class InputError extends Error {
  override name = 'InputError';
  /** Where the culprit is in what was read, as keys and places: `['steps', 2, 'do']`. Empty: in all of it. */
  readonly path: readonly (string | number)[];

  constructor(message: string, path: readonly (string | number)[] = []) {
    super(message);
    this.path = path;
  }
}

/** A line for a name that nobody knows, with the nearest that somebody does. */
export function unknownName(
  what: string,
  name: string,
  valid: readonly string[],
  path: InputError['path'] = [],
): InputError {
  const near = closest(name, valid);
  const hint =
    distance(name, near) <= Math.max(2, name.length / 2) ? ` Did you mean "${near}"?` : '';
  return new InputError(`unknown ${what} "${name}".${hint} ${someOf(valid, name)}`, path);
}

/** More than this many are not named one by one. */
const A_LINE_FULL = 20;

function someOf(valid: readonly string[], name: string): string {
  if (valid.length <= A_LINE_FULL) return `Valid: ${valid.join(', ')}.`;
  const farness = (each: string) => (each.includes(name) ? 0 : distance(name, each));
  const nearest = valid.toSorted((a, b) => farness(a) - farness(b)).slice(0, 5);
  return `Nearest of ${valid.length}: ${nearest.join(', ')}.`;
}

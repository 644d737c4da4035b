/** Reads the description of a system from a file; what is wrong there is named with its line and column. */
import { type Audited, type Flaw, InputError, placeIn, readSystem } from '../index.ts';
import { type Placed, parsePlaced } from './placed.ts';
import { readFile } from './read-file.ts';

export function findSystem(path: string): Audited {
  try {
    const text = readFile(path);
    const placed = parsePlaced(text, path);
    const { system, flaws } = readSystem(placed.value);
    if (system) return system;
    throw new InputError(sayFirst(flaws, text, placed));
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${path}: ${error.message}`);
    throw error;
  }
}

/** One line for the first of them in the file; the others are counted. */
function sayFirst(flaws: readonly Flaw[], text: string, { offsetOf }: Placed): string {
  const [first, ...others] = flaws
    .map(({ path, part, message }) => ({ offset: offsetOf(path, part), message }))
    .toSorted((one, other) => one.offset - other.offset);
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `${placeIn(text, first?.offset ?? 0)}: ${first?.message ?? 'cannot be read'}${more}`;
}

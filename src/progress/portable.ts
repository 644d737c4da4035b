/** Progress as a file: to move it to another browser, or to keep it. */
import { isEntry, isKind, type Kind, type Kinds } from './entries.ts';
import type { Entries, Shelf } from './shelf.ts';

const FORMAT = 'cutoff-progress';

export const exported = (entries: Entries): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, entries }, null, 2)}\n`;

export type Imported =
  | { type: 'read'; taken: number; older: number }
  | { type: 'wrong'; says: string };

type Found = { kind: Kind; name: string; entry: Kinds[Kind] };

/** Takes what is newer than what is there, entry by entry. A file with any fault in it changes nothing. */
export function importInto(shelf: Shelf, text: string): Imported {
  const read = entriesIn(text);
  if (typeof read === 'string') return { type: 'wrong', says: read };
  const found: Found[] = [];
  for (const [key, entry] of Object.entries(read)) {
    const [kind = '', ...rest] = key.split('.');
    if (!isKind(kind) || rest.length === 0 || !isEntry(kind, entry))
      return {
        type: 'wrong',
        says: `The entry “${key}” is not what an entry of its kind looks like.`,
      };
    found.push({ kind, name: rest.join('.'), entry });
  }
  const newer = found.filter(({ kind, name, entry }) => {
    const here = shelf.recall(kind, name);
    return !here || here.at < entry.at;
  });
  for (const { kind, name, entry } of newer) shelf.keep(kind, name, entry);
  return { type: 'read', taken: newer.length, older: found.length - newer.length };
}

/** A sentence where there are none. */
function entriesIn(text: string): Entries | string {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
  }
  if (typeof file !== 'object' || file === null || Reflect.get(file, 'format') !== FORMAT)
    return 'This is not a file of progress: its “format” is not “cutoff-progress”.';
  if (Reflect.get(file, 'version') !== 1)
    return `Its version is ${Reflect.get(file, 'version')}; this site reads version 1.`;
  const entries: unknown = Reflect.get(file, 'entries');
  return typeof entries === 'object' && entries !== null
    ? (entries as Entries)
    : 'It has no entries.';
}

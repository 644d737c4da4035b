/** Properties that look on while something happens: each remembers what it needs, and says when it is broken. */
import type { Entry } from '../model/trace.ts';
import type { Property } from '../model/verdict.ts';

/** What each of the properties remembers, in their order. */
export type Notes = readonly object[];

/** What they remember after these entries, and which of them these have broken. */
export type See = (
  notes: Notes,
  entries: readonly Entry[],
) => { notes: Notes; broken: readonly string[] };

export const notesAfter = (
  properties: readonly Property<unknown>[],
  entries: readonly Entry[],
): Notes => properties.map(({ start, see }) => entries.reduce(see, start) as object);

export function watching(properties: readonly Property<unknown>[]): See {
  const watchers = properties.map((property) => ({ id: property.id, see: watcher(property) }));
  return (notes, entries) => {
    const broken: string[] = [];
    const after = watchers.map(({ id, see }, index) => {
      let note = notes[index] ?? {};
      for (const entry of entries) {
        const next = see(note, entry);
        note = next.note;
        if (next.isBroken) broken.push(id);
      }
      return note;
    });
    return { notes: after, broken };
  };
}

type Next = { note: object; isBroken: boolean };

/** The very same note and entry lead to the same: that is worked out once. Equal notes become one. */
function watcher({ see, broken }: Property<unknown>): (note: object, entry: Entry) => Next {
  const memory = new WeakMap<object, WeakMap<Entry, Next>>();
  const same = new Map<string, object>();
  return (before, entry) => {
    const known = memory.get(before) ?? new WeakMap<Entry, Next>();
    const remembered = known.get(entry);
    if (remembered) return remembered;
    const seen = see(before, entry) as object;
    const spelled = JSON.stringify(seen);
    const note = same.get(spelled) ?? seen;
    same.set(spelled, note);
    const next = { note, isBroken: broken(seen) };
    memory.set(before, known.set(entry, next));
    return next;
  };
}

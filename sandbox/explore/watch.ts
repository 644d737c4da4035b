/** Properties that look on while something happens: each remembers what it needs, and says when it is broken. */
import type { Entry } from '../model/trace.ts';
import type { Property } from '../model/verdict.ts';

/** What each of the properties remembers, in their order. */
export type Notes = readonly object[];

export type Seen = { notes: Notes; broken: readonly string[] };

type See = (notes: Notes, entries: readonly Entry[]) => Seen;

export const startOf = (properties: readonly Property<unknown>[]): Notes =>
  properties.map(({ start }) => start as object);

/** Goes by what was remembered and the entry, both the very same: what they lead to is worked out once. */
export function watching(properties: readonly Property<unknown>[]): See {
  const watchers = properties.map(watcher);
  return (notes, entries) => {
    const broken: string[] = [];
    const after = notes.map((note, index) => {
      let state = note;
      for (const entry of entries) {
        const next = watchers[index]?.(state, entry);
        if (!next) continue;
        if (next.broken) broken.push(properties[index]?.id ?? '');
        state = next.state;
      }
      return state;
    });
    return { notes: after, broken };
  };
}

type Next = { state: object; broken: boolean };

function watcher({ see, broken }: Property<unknown>): (state: object, entry: Entry) => Next {
  const memory = new WeakMap<object, WeakMap<Entry, Next>>();
  const same = new Map<string, object>();
  return (state, entry) => {
    const known = memory.get(state) ?? new WeakMap<Entry, Next>();
    const before = known.get(entry);
    if (before) return before;
    const seen = see(state, entry) as object;
    const spelled = JSON.stringify(seen);
    const kept = same.get(spelled) ?? seen;
    same.set(spelled, kept);
    const next = { state: kept, broken: broken(seen) };
    memory.set(state, known.set(entry, next));
    return next;
  };
}

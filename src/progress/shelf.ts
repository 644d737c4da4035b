/**
 * A browser's storage, entry by entry. Two tabs that keep different things do not overwrite each other.
 *
 * An entry of kind `answer` named `logout/shop` lies under `cutoff.progress.answer.logout/shop`, as JSON.
 * `cutoff.progress` holds the version of the shape. When a shape changes, a migration is added, never edited:
 * it takes every entry of the version before, by kind and name, and gives those of its own.
 */
import { isEntry, isKind, type Kind, type Kinds } from './entries.ts';

/** What can be wrong with a storage: refused by the browser, full, partly unreadable, or written by a newer site. */
export type Trouble = 'blocked' | 'full' | 'corrupt' | 'newer';

/** Entries as they lie there: `kind.name` to whatever it is. */
export type Entries = Readonly<Record<string, unknown>>;
export type Migration = (before: Entries) => Entries;

export type Shelf = {
  /** Keeps it if it can. */
  keep: <K extends Kind>(kind: K, name: string, entry: Kinds[K]) => void;
  recall: <K extends Kind>(kind: K, name: string) => Kinds[K] | null;
  /** By name. */
  recallAll: <K extends Kind>(kind: K) => Readonly<Record<string, Kinds[K]>>;
  erase: () => void;
  /** Everything, for a file. */
  entries: () => Entries;
};

const VERSION = 'cutoff.progress';
const ENTRY = `${VERSION}.`;
/** What could not be read is put here, and not thrown away. */
const ASIDE = 'cutoff.set-aside.';

type Tell = (trouble: Trouble) => void;

/** `storage` may throw: a browser may refuse to hand it out. `tell` hears of each trouble as it is met. */
export function shelfIn(
  storage: () => Storage,
  tell: Tell,
  migrations: readonly Migration[] = [],
): Shelf {
  const within = <T>(otherwise: T, act: (store: Storage) => T): T => {
    try {
      const store = storage();
      return bringUpToDate(store, migrations) ? act(store) : told('newer', tell, otherwise);
    } catch (error) {
      return told(isFull(error) ? 'full' : 'blocked', tell, otherwise);
    }
  };
  const read = (store: Storage, key: string): unknown => {
    const text = store.getItem(key);
    if (text === null) return null;
    const value = parsed(text);
    const [kind = ''] = key.slice(ENTRY.length).split('.', 1);
    if (isKind(kind) && isEntry(kind, value)) return value;
    store.setItem(ASIDE + key, text);
    store.removeItem(key);
    return told('corrupt', tell, null);
  };
  const all = (store: Storage): Entries =>
    Object.fromEntries(
      keysOf(store).flatMap((key) => {
        const value = read(store, key);
        return value === null ? [] : [[key.slice(ENTRY.length), value]];
      }),
    );
  return {
    keep: (kind, name, entry) =>
      within(undefined, (store) => store.setItem(`${ENTRY}${kind}.${name}`, JSON.stringify(entry))),
    recall: (kind, name) =>
      within(null, (store) => read(store, `${ENTRY}${kind}.${name}`)) as Kinds[typeof kind] | null,
    recallAll: (kind) => ofKind(kind, within({}, all)),
    erase: () =>
      within(undefined, (store) => keysOf(store).forEach((key) => void store.removeItem(key))),
    entries: () => within({}, all),
  };
}

function ofKind<K extends Kind>(kind: K, entries: Entries): Readonly<Record<string, Kinds[K]>> {
  const start = `${kind}.`;
  const own = Object.entries(entries).filter(([key]) => key.startsWith(start));
  return Object.fromEntries(
    own.map(([key, value]) => [key.slice(start.length), value as Kinds[K]]),
  );
}

/** False where a newer site has written it: it is left alone. */
function bringUpToDate(store: Storage, migrations: readonly Migration[]): boolean {
  const now = migrations.length + 1;
  const then = Number(store.getItem(VERSION) ?? now);
  if (then > now) return false;
  if (then < now) {
    const before = Object.fromEntries(
      keysOf(store).map((key) => [key.slice(ENTRY.length), parsed(store.getItem(key) ?? '')]),
    );
    const after = migrations
      .slice(then - 1)
      .reduce<Entries>((entries, next) => next(entries), before);
    for (const key of keysOf(store)) store.removeItem(key);
    for (const [key, value] of Object.entries(after)) {
      store.setItem(ENTRY + key, JSON.stringify(value));
    }
  }
  if (store.getItem(VERSION) !== String(now)) store.setItem(VERSION, String(now));
  return true;
}

const keysOf = (store: Storage): string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter((key) =>
    key.startsWith(ENTRY),
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function told<T>(trouble: Trouble, tell: Tell, otherwise: T): T {
  tell(trouble);
  return otherwise;
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);

/** This reader's progress, in this browser. Trouble is told once a page, by an event that the shell listens for. */
import { type Shelf, shelfIn, type Trouble } from './shelf.ts';

/** What an event of this name carries as its detail: {@link Trouble}. */
export const TROUBLE = 'cutoff:storage-trouble';
/** Sent when something was kept here; other tabs hear of it by the browser's own `storage` event. */
export const CHANGED = 'cutoff:progress';

let told = false;

function tellOnce(trouble: Trouble): void {
  if (told) return;
  told = true;
  document.dispatchEvent(new CustomEvent<Trouble>(TROUBLE, { detail: trouble }));
}

const shelf = shelfIn(() => localStorage, tellOnce);

const changed = () => document.dispatchEvent(new Event(CHANGED));

export const progress: Shelf = {
  ...shelf,
  keep: (...entry) => {
    shelf.keep(...entry);
    changed();
  },
  erase: () => {
    shelf.erase();
    changed();
  },
};

/** Calls back when anything was kept, here or in another tab; gives a way to stop. */
export function whenChanged(act: () => void): () => void {
  const fromElsewhere = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith('cutoff.progress')) act();
  };
  document.addEventListener(CHANGED, act);
  window.addEventListener('storage', fromElsewhere);
  return () => {
    document.removeEventListener(CHANGED, act);
    window.removeEventListener('storage', fromElsewhere);
  };
}

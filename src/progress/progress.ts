/** This reader's progress, in this browser. Trouble is told once a page, by an event that the shell listens for. */
import { type Shelf, shelfIn } from './shelf.ts';
import { TROUBLE, type Trouble } from './trouble.ts';

let told = false;

function tellOnce(trouble: Trouble): void {
  if (told) return;
  told = true;
  document.dispatchEvent(new CustomEvent<Trouble>(TROUBLE, { detail: trouble }));
}

export const progress: Shelf = shelfIn(() => localStorage, tellOnce);

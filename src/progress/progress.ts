/** This reader's progress, in this browser. Trouble is told once a page, by an event that the shell listens for. */
import { type Shelf, shelfIn } from './shelf.ts';
import { meetTrouble } from './trouble.ts';

export const progress: Shelf = shelfIn(() => localStorage, meetTrouble);

/** What an act is known by, and what a branch is called that begins with it. */
import { clockTime } from '../views/clock.ts';
import type { Act } from './commands.ts';

export const keyOfAct = (act: Act): string => JSON.stringify(act);

const NAMES: Readonly<Record<string, string>> = {
  mallory: 'Mallory',
  admin: 'the operator',
  network: 'the network',
};

/** `9:05, alice.laptop: logout`. */
export const nameOfBranch = (act: Act, atMs: number): string =>
  `${clockTime(atMs)}, ${NAMES[act.who] ?? act.who}: ${act.do}`;

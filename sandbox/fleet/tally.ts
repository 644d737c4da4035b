/** What one model's part of a fleet has cost and kept so far. It is counted in place. */
import type { Ms } from '../model/time.ts';
import {
  type Happened,
  happened,
  happenedIn,
  type Kept,
  keeps,
  nothingHappened,
  nothingKept,
} from './day.ts';

/** Counts of the same names as a verdict's, and of the requests that bytes are reckoned by. */
export type Work = {
  storeReads: number;
  storeWrites: number;
  signatures: number;
  verifications: number;
  accepted: number;
  refused: number;
  renewals: number;
  renewalsRefused: number;
  logouts: number;
  /** Sessions whose end by order a backend passes on to its issuer. */
  passedOn: number;
};

/** The pieces of the day in which all her visits fall, and which of them is the first of a row. */
export type Visits = { pieces: Uint16Array; first: number };

export type Tally = Work & {
  /** When in the day the present life begins. */
  dayMs: Ms;
  looks: Happened;
  renewed: Happened;
  /** Sessions and refresh token families in a store; tokens and epochs on a list. */
  records: Kept;
  entries: Kept;
};

export const newTally = (): Tally => ({
  storeReads: 0,
  storeWrites: 0,
  signatures: 0,
  verifications: 0,
  accepted: 0,
  refused: 0,
  renewals: 0,
  renewalsRefused: 0,
  logouts: 0,
  passedOn: 0,
  dayMs: 0,
  looks: nothingHappened(),
  renewed: nothingHappened(),
  records: nothingKept(),
  entries: nothingKept(),
});

/** Something is looked up in a store. */
export function look(tally: Tally, atMs: Ms): void {
  tally.storeReads += 1;
  happened(tally.looks, tally.dayMs + atMs);
}

/** The same for so many of a row of visits, counted from the first. */
export function lookOften(tally: Tally, { pieces, first }: Visits, times: number): void {
  tally.storeReads += times;
  happenedIn(tally.looks, pieces, first, times);
}

/** Somebody asks the issuer for new credentials. */
export function askToRenew(tally: Tally, atMs: Ms): void {
  tally.renewals += 1;
  happened(tally.renewed, tally.dayMs + atMs);
  look(tally, atMs);
}

export const record = ({ records, dayMs }: Tally, fromMs: Ms, toMs: Ms): void =>
  keeps(records, dayMs + fromMs, dayMs + toMs);

export const entry = ({ entries, dayMs }: Tally, fromMs: Ms, toMs: Ms): void =>
  keeps(entries, dayMs + fromMs, dayMs + toMs);

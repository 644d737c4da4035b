/**
 * A day in pieces of five minutes, as typed arrays: what was asked and what was kept, when.
 *
 * Every day is like the one before, so what outlasts midnight stands at the beginning of the day as well.
 */
import { days, type Ms, minutes } from '../model/time.ts';

const DAY = days(1);
const PIECE: Ms = minutes(5);
const PIECES = DAY / PIECE;

/** Cut to small whole numbers: a remainder of anything else takes an engine ten times as long. */
const pieceAt = (atMs: Ms): number => (atMs / PIECE) | 0;
const wholeDays = (pieces: number): number => (pieces / PIECES) | 0;

/** How often something happened in each piece. */
export type Happened = Uint32Array;

export const nothingHappened = (): Happened => new Uint32Array(PIECES);

export function happened(counts: Happened, atMs: Ms): void {
  const piece = pieceAt(atMs) % PIECES;
  counts[piece] = (counts[piece] ?? 0) + 1;
}

/** The pieces in which something happens at a steady pace, one after another. */
export function piecesOf(pieces: Uint16Array, fromMs: Ms, everyMs: Ms, times: number): void {
  for (let time = 0; time < times; time += 1)
    pieces[time] = pieceAt(fromMs + time * everyMs) % PIECES;
}

/** It happens in these pieces, from one of them on: so many times. */
export function happenedIn(counts: Happened, pieces: Uint16Array, first: number, times: number) {
  for (let time = first; time < first + times; time += 1) {
    const piece = pieces[time] ?? 0;
    counts[piece] = (counts[piece] ?? 0) + 1;
  }
}

/** How often in each second of each piece. */
export const rates = (counts: Happened): Float64Array =>
  Float64Array.from(counts, (count) => count / (PIECE / 1_000));

/** What is kept: how much more there is than a piece before, and what is always there. */
export type Kept = { changes: Float64Array; always: number };

export const nothingKept = (): Kept => ({ changes: new Float64Array(PIECES), always: 0 });

/** Something is kept from one moment to another, in each day anew. It counts where a piece begins meanwhile. */
export function keeps(kept: Kept, fromMs: Ms, toMs: Ms): void {
  const from = pieceAt(fromMs + PIECE - 1);
  const to = pieceAt(toMs + PIECE - 1);
  if (to <= from) return;
  const first = from % PIECES;
  const last = to % PIECES;
  kept.always += wholeDays(to - from);
  kept.changes[first] = (kept.changes[first] ?? 0) + 1;
  kept.changes[last] = (kept.changes[last] ?? 0) - 1;
  if (last < first) kept.always += 1;
}

/** How much there is at the beginning of each piece. */
export function amounts({ changes, always }: Kept): Float64Array {
  let sum = always;
  return changes.map((change) => {
    sum += change;
    return sum;
  });
}

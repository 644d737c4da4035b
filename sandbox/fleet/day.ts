/**
 * A day in pieces of five minutes, as typed arrays: what was asked and what was kept, when.
 *
 * Every day is like the one before, so what outlasts midnight stands at the beginning of the day as well.
 */
import { days, type Ms, minutes } from '../model/time.ts';

const DAY = days(1);
export const PIECE: Ms = minutes(5);
export const PIECES = DAY / PIECE;

/** Cut to small whole numbers: a remainder of anything else takes an engine ten times as long. */
const pieceAt = (atMs: Ms): number => (atMs / PIECE) | 0;
const wholeDays = (pieces: number): number => (pieces / PIECES) | 0;

/** How often something happened in each piece. */
export type Happened = Float64Array;

export const nothingHappened = (): Happened => new Float64Array(PIECES);

export function happened(counts: Happened, atMs: Ms): void {
  const piece = pieceAt(atMs) % PIECES;
  counts[piece] = (counts[piece] ?? 0) + 1;
}

/** The same at a steady pace: so many times. */
export function happenedOften(counts: Happened, fromMs: Ms, everyMs: Ms, times: number): void {
  const first = pieceAt(fromMs);
  let piece = first % PIECES;
  let leftMs = (first + 1) * PIECE - fromMs;
  let within = 0;
  for (let time = 0; time < times; time += 1) {
    while (leftMs <= 0) {
      counts[piece] = (counts[piece] ?? 0) + within;
      within = 0;
      leftMs += PIECE;
      piece = piece + 1 === PIECES ? 0 : piece + 1;
    }
    within += 1;
    leftMs -= everyMs;
  }
  counts[piece] = (counts[piece] ?? 0) + within;
}

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

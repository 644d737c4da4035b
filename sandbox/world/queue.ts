/**
 * The virtual clock is a queue; time is the due time of what was last taken.
 *
 * At one moment: what needs no travel (loot, an api's look at the copy next door), then scripted steps
 * in file order, then messages in the order of being sent. So a run has exactly one possible order.
 */
import type { Ms } from '../model/time.ts';

export const RANK = { atOnce: 0, step: 1, message: 2 } as const;

type Place = { dueMs: Ms; rank: number; order: number };
export type Due<T> = Place & { item: T };
export type Queue<T> = { readonly sent: number; readonly waiting: readonly Due<T>[] };

export const emptyQueue: Queue<never> = { sent: 0, waiting: [] };

/** Puts an item in its place. Without an `order` of its own it goes behind all that were put before. */
export function put<T>(
  queue: Queue<T>,
  { dueMs, rank, order = queue.sent }: { dueMs: Ms; rank: number; order?: number },
  item: T,
): Queue<T> {
  const due = { dueMs, rank, order, item };
  const index = queue.waiting.findLastIndex((other) => before(other, due)) + 1;
  return { sent: queue.sent + 1, waiting: queue.waiting.toSpliced(index, 0, due) };
}

export const take = <T>(queue: Queue<T>): [first: Due<T>, rest: Queue<T>] | null => {
  const [first, ...waiting] = queue.waiting;
  return first ? [first, { ...queue, waiting }] : null;
};

export const keep = <T>(queue: Queue<T>, wanted: (item: T) => boolean): Queue<T> => ({
  ...queue,
  waiting: queue.waiting.filter(({ item }) => wanted(item)),
});

const before = (a: Place, b: Place): boolean =>
  a.dueMs - b.dueMs < 0 ||
  (a.dueMs === b.dueMs && (a.rank < b.rank || (a.rank === b.rank && a.order <= b.order)));

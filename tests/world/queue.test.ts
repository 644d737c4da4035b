import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyQueue, put, type Queue, take } from '#sandbox';

const STEP = 1;
const MESSAGE = 2;

type Due = { dueMs: number; rank: number; order?: number };

const filled = (items: readonly Due[]): Queue<Due> =>
  items.reduce<Queue<Due>>((queue, item) => put(queue, item, item), emptyQueue);

function emptied(queue: Queue<Due>): Due[] {
  const taken = take(queue);
  return taken ? [taken[0].item, ...emptied(taken[1])] : [];
}

test('what is due first leaves first', () => {
  const items = [30, 10, 20].map((dueMs) => ({ dueMs, rank: MESSAGE }));
  expect(emptied(filled(items)).map(({ dueMs }) => dueMs)).toEqual([10, 20, 30]);
});

test('at one moment steps leave in file order, then messages in the order of being put', () => {
  const said = [
    { dueMs: 5, rank: MESSAGE, name: 'first message' },
    { dueMs: 5, rank: STEP, order: 7, name: 'later step' },
    { dueMs: 5, rank: MESSAGE, name: 'second message' },
    { dueMs: 5, rank: STEP, order: 2, name: 'earlier step' },
  ];
  expect(emptied(filled(said))).toEqual([said[3], said[1], said[0], said[2]]);
});

test('nothing is lost, and a queue that was put into is unchanged', () => {
  const due = fc.record({ dueMs: fc.nat({ max: 9 }), rank: fc.constantFrom(STEP, MESSAGE) });
  fc.assert(
    fc.property(fc.array(due), (items) => {
      const queue = filled(items);
      const before = JSON.stringify(queue);
      put(queue, { dueMs: 0, rank: STEP }, { dueMs: 0, rank: STEP });
      expect(JSON.stringify(queue)).toBe(before);
      const stable = items.toSorted((a, b) => a.dueMs - b.dueMs || a.rank - b.rank);
      expect(emptied(queue)).toEqual(stable);
    }),
  );
});

test('an empty queue gives nothing', () => {
  expect(take(emptyQueue)).toBeNull();
});

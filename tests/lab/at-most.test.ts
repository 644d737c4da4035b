import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from '../../src/lab/at-most.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first is done at once, the latest of the rest when its time has come', () => {
  const done: number[] = [];
  const ask = atMostEvery(30, (each: number) => done.push(each));
  for (const each of [1, 2, 3]) ask(each);
  expect(done).toEqual([1]);
  vi.advanceTimersByTime(30);
  expect(done).toEqual([1, 3]);
});

test('after a rest the next is done at once again', () => {
  const done: number[] = [];
  const ask = atMostEvery(30, (each: number) => done.push(each));
  ask(1);
  vi.advanceTimersByTime(30);
  ask(2);
  expect(done).toEqual([1, 2]);
});

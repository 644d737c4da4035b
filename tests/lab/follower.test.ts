import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Follower } from '../../src/lab/follower.ts';

const EVERY_MS = 100;
let been: number[];
let follower: Follower<number>;

beforeEach(() => {
  vi.useFakeTimers();
  been = [];
  follower = new Follower(EVERY_MS, (place) => been.push(place));
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first step is followed at once, the last of the others when its time has come', () => {
  for (const place of [1, 2, 3]) follower.moved(place);
  expect(been).toEqual([1]);
  vi.advanceTimersByTime(EVERY_MS);
  expect(been).toEqual([1, 3]);
});

test('after a rest the next step is followed at once again', () => {
  follower.moved(1);
  vi.advanceTimersByTime(EVERY_MS);
  follower.moved(2);
  expect(been).toEqual([1, 2]);
});

test('what cannot wait is caught up with at once, and not gone to again', () => {
  for (const place of [1, 2]) follower.moved(place);
  follower.catchUp();
  expect(been).toEqual([1, 2]);
  vi.advanceTimersByTime(10 * EVERY_MS);
  expect(been).toEqual([1, 2]);
});

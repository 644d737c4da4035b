import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Rest } from '../../src/lab/rest.ts';

const told = vi.fn();
let rest: Rest;

beforeEach(() => {
  vi.useFakeTimers();
  told.mockClear();
  rest = new Rest(told);
});
afterEach(() => {
  vi.useRealTimers();
});

const goOn = (ms: number) => {
  for (let passed = 0; passed < ms; passed += 100) {
    rest.moved();
    vi.advanceTimersByTime(100);
  }
};

test('what moves counts as resting only when it has stopped, and then once', () => {
  goOn(1_000);
  expect(told).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveBeenCalledOnce();
});

test('on a long way it counts as resting now and then', () => {
  goOn(10_000);
  expect(told.mock.calls.length).toBeGreaterThanOrEqual(3);
  expect(told.mock.calls.length).toBeLessThan(10);
});

/** Four choices about a product: each row is what the runs say, and some row fits every choice. */
import { describe, expect, test } from 'vitest';
import { hours } from '#sandbox';
import {
  events,
  kinds,
  lives,
  memories,
  productRows,
  sayLong,
} from '../../src/views/your-product.ts';

const rows = productRows();
const rowFor = (model: string, lifeMs: number, memoryMs: number) =>
  rows.filter(
    (row) =>
      row.kind.model === model &&
      (row.lifeMs ?? lifeMs) === lifeMs &&
      (row.memoryMs ?? memoryMs) === memoryMs,
  );

test('exactly one row answers every choice', () => {
  for (const { model } of kinds)
    for (const lifeMs of lives)
      for (const memoryMs of memories) expect(rowFor(model, lifeMs, memoryMs)).toHaveLength(1);
});

describe.each([
  ['server-session', hours(24), 0, 'until the next request', 'reads what has changed'],
  ['server-session', hours(24), 300_000, 'for up to 5 min', 'answer from memory'],
  ['stateless-jwt', hours(24), 0, 'for up to 24 h', 'the clock'],
  ['stateless-jwt', hours(720), 300_000, 'for up to 30 days', 'the clock'],
  ['denylist-jwt', hours(8), 0, 'until the next request', 'reads what has changed'],
  ['refresh-jwt', hours(720), 0, 'for up to 15 min', 'access token'],
  ['sealed-cookie', hours(1), 0, 'for up to 1 h', 'the clock'],
] as const)('%s for %d ms, remembered for %d ms', (model, lifeMs, memoryMs, says, because) => {
  test(`works ${says} after a logout`, () => {
    const [logout] = rowFor(model, lifeMs, memoryMs)[0]?.worst ?? [];
    expect(logout?.says).toBe(says);
    expect(logout?.because).toContain(because);
  });
});

test('a list that knows no other tokens does not end them when the account is disabled', () => {
  const place = events.findIndex(({ id }) => id === 'disabled');
  expect(rowFor('denylist-jwt', hours(8), 0)[0]?.worst[place]?.says).toBe('for up to 8 h');
});

test.each([
  [hours(24), '24 h'],
  [hours(720), '30 days'],
  [900_000, '15 min'],
])('%d ms are said as %s', (ms, says) => expect(sayLong(ms)).toBe(says));

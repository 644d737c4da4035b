import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ours, theirs } from './both.ts';
import { differences } from './differences.ts';
import { type Event, histories } from './history.ts';

const isClear = (history: readonly Event[]) =>
  !Object.values(differences).some(({ arises }) => arises(history));

test('both jars send the same, wherever none of the differences below can arise', () => {
  fc.assert(
    fc.property(histories.filter(isClear), (history) => {
      expect(ours(history)).toEqual(theirs(history));
    }),
    { numRuns: 3000 },
  );
});

test('such histories are many, and in many of them something is sent and something is not', () => {
  const all = fc.sample(histories, 2000);
  const clear = all.filter(isClear);
  const sent = clear.flatMap((history) => ours(history).sent);
  expect(clear.length).toBeGreaterThan(all.length / 4);
  expect(sent.filter((header) => header !== '').length).toBeGreaterThan(sent.length / 10);
  expect(sent.filter((header) => header === '').length).toBeGreaterThan(sent.length / 10);
});

describe.each(Object.entries(differences))('%s', (_, { says, example, arises, ...expected }) => {
  test(says, () => {
    expect(arises(example)).toBe(true);
    expect(ours(example)).toEqual({ sent: expected.ours });
    expect(theirs(example)).toEqual({ sent: expected.theirs });
  });
});

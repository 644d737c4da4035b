/** Mistakes that people make in each machine: the course's own scenarios and explorations see every one. */
import { beforeAll, describe, expect, test } from 'vitest';
import { machines } from '#sandbox';
import { runsAsTheyCome, runsChanged } from '../scenarios/runs.ts';
import { mutants } from './index.ts';
import { timesFound } from './planting.ts';
import { isCaught, type Tried, tryAll, UNCHANGED } from './trying.ts';

const tried = new Map<string, Tried>();

beforeAll(async () => {
  const applying = mutants.filter((mutant) => timesFound(mutant) === 1);
  const ids = [UNCHANGED, ...applying.map(({ id }) => id)];
  for (const each of await tryAll(ids, 'first')) tried.set(each.id, each);
}, 3_600_000);

const outcome = (id: string) => {
  const found = tried.get(id);
  if (!found) throw new Error(`mutant "${id}" was not tried`);
  return found;
};

test('the sandbox as it is gives nobody a reason to complain', () => {
  const { scenario, exploration, endless } = outcome(UNCHANGED);
  expect({ scenario, exploration, endless }).toEqual({
    scenario: null,
    exploration: null,
    endless: false,
  });
});

describe.each(mutants)('$id', (mutant) => {
  test('applies to one place', () => {
    expect(timesFound(mutant)).toBe(1);
  });

  test('is caught', () => {
    expect(isCaught(outcome(mutant.id)), mutant.says).toBe(true);
  });
});

test('every machine has a mutant, and no two mutants have one name', () => {
  expect([...new Set(mutants.map(({ role }) => role))].toSorted()).toEqual(
    Object.keys(machines).toSorted(),
  );
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
});

test('the scenario that is likely to show a mutant is one that is written down', () => {
  const names = new Set([...runsAsTheyCome, ...runsChanged].map(({ name }) => name));
  for (const { id, likely } of mutants) expect(names, id).toContain(likely);
});

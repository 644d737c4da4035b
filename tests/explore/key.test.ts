import { describe, expect, test } from 'vitest';
import {
  type Alphabet,
  alphabets,
  make,
  modelIds,
  models,
  movesAt,
  remembering,
  type Search,
  type Settings,
  type State,
  scaledSettings,
  searchFor,
  searching,
} from '#sandbox';
import { drained } from './drained.ts';

const DEPTH = 4;
const PAIRS_MAX = 50;

/** Pairs of different worlds that have the same key, from a search of this depth. */
function twins(search: Search): [State, State][] {
  const first = new Map<string, State>();
  const pairs: [State, State][] = [];
  const keyOf: Search['keyOf'] = (state) => {
    const keyed = search.keyOf(state);
    const twin = first.get(keyed.key);
    if (twin) pairs.push([twin, state]);
    else first.set(keyed.key, state);
    return keyed;
  };
  drained(searching({ ...search, keyOf }));
  const every = Math.max(1, Math.floor(pairs.length / PAIRS_MAX));
  return pairs.filter((_, index) => index % every === 0);
}

/** Where each move leads, by key; and what it breaks. */
function successors(search: Search, state: State) {
  const { nowMs } = state.world;
  const { nextMs } = search.keyOf(state);
  return movesAt(nowMs, nextMs, search.steps).map((move) => {
    const { world, entries } = make(move, state.world, search.steps, search.react);
    const { notes, broken } = search.see(state.notes, entries);
    const waitedMs = 'untilMs' in move ? move.untilMs - nowMs : 0;
    return { waitedMs, broken, key: search.keyOf({ world, notes }).key };
  });
}

const asks: readonly [name: string, alphabet: Alphabet, changes: Partial<Settings>][] = [
  ['the standard alphabet', alphabets.standard, {}],
  ['the standard alphabet on scaled clocks', alphabets.standard, scaledSettings()],
  ['neighbours', alphabets.neighbour, {}],
  ['a planted session', alphabets.fixation, { cookiePrefix: 'none' }],
  [
    'copies that lag, and caches',
    alphabets.standard,
    { replicaLagMs: 1_000, sessionCacheMs: 2_000, denylistCacheMs: 2_000 },
  ],
];

describe.each(asks)('with %s, two worlds with the same key go on alike', (_, alphabet, changes) => {
  test.each(modelIds)('on %s', { timeout: 120_000 }, (id) => {
    const system = { model: models[id], changes };
    const search = searchFor(system, { depth: DEPTH, alphabet }, remembering());
    const pairs = twins(search);
    expect(pairs.length).toBeGreaterThan(10);
    for (const [one, other] of pairs) {
      expect(successors(search, other)).toEqual(successors(search, one));
    }
  });
});

describe('no number that a machine keeps is unknown to the key', () => {
  test.each(modelIds)('on %s', { timeout: 120_000 }, (id) => {
    const search = searchFor({ model: models[id], changes: {} }, { depth: DEPTH }, remembering());
    const keys: string[] = [];
    const keyOf: Search['keyOf'] = (state) => {
      const keyed = search.keyOf(state);
      keys.push(keyed.key);
      return keyed;
    };
    drained(searching({ ...search, keyOf }));
    expect(keys.filter((key) => key.includes('@'))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  type Alphabet,
  modelIds,
  models,
  remembering,
  type Search,
  searchFor,
  searching,
} from '#sandbox';
import { drained } from './drained.ts';
import { expected } from './expected.ts';

const alphabet: Alphabet = [
  { who: 'alice.laptop', do: 'login' },
  { who: 'alice.laptop', do: 'logout' },
  { who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
  { who: 'mallory', do: 'replay' },
  { who: 'admin', do: 'force-logout', user: 'alice' },
];

const DEPTH = 5;

/** By everything that there is, as it is: worlds that differ in anything at all are told apart. */
const spelled = (search: Search): Search => ({
  ...search,
  keyOf: (state) => {
    const { nowMs, queue, players } = state.world;
    const all = Object.values(players).map(({ actor, lagMs, snapshot: { value, context } }) => {
      const { settings: _, ...rest } = context;
      return [actor, lagMs, value, rest];
    });
    const key = JSON.stringify([nowMs, queue.waiting, all, state.notes]);
    return { key, nextMs: search.keyOf(state).nextMs };
  },
});

describe.each(
  Object.keys(expected['server-session']).filter((id) => /^(logout|order)-is/.test(id)),
)(
  '%s comes out the same, at the same depth, whether states are told apart by their canonical key or by all that they are',
  (property) => {
    test.each(modelIds)('on %s', { timeout: 120_000 }, (id) => {
      const search = () =>
        searchFor(
          { model: models[id], changes: {} },
          { depth: DEPTH, alphabet, properties: [property] },
          remembering(),
        );
      const canonical = drained(searching(search()));
      const literal = drained(searching(spelled(search())));
      expect(literal.complete).toBe(canonical.complete);
      expect(literal.levels.length).toBe(canonical.levels.length);
      expect(literal.breaches.length > 0).toBe(canonical.breaches.length > 0);
      expect(literal.states).toBeGreaterThan(canonical.states);
    });
  },
);

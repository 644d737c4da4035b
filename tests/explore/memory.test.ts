import { describe, expect, test } from 'vitest';
import { type Alphabet, explore, modelIds, models, react } from '#sandbox';

/** Few intents, so that ten levels are soon tried without any memory. */
const few: Alphabet = [
  { who: 'alice.laptop', do: 'login' },
  { who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
  { who: 'mallory', do: 'refresh' },
  { who: 'alice.laptop', do: 'logout' },
];

/** A memory that left out one field has been right at depth 6 before, and wrong at 9. */
const DEPTH = 10;

describe(`to depth ${DEPTH} a search that remembers how actors react finds exactly what one finds that asks them each time`, () => {
  test.each(modelIds)('on %s', { timeout: 300_000 }, (id) => {
    const system = { model: models[id], changes: {} };
    const ask = { depth: DEPTH, alphabet: few };
    expect(explore(system, ask)).toEqual(explore(system, ask, react));
  });
});

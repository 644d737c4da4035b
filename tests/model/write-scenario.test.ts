/** A scenario that is written and read again is the same run, and what goes without saying is not said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenario, scenarios, writeScenario, writeStep } from '#sandbox';
import { scenario, thorough } from '../random-runs.ts';
import { everyVerb } from '../share/every-verb.ts';

describe('a scenario that was written', () => {
  test('is read as it was, whatever happens in it', () =>
    fc.assert(
      fc.property(scenario, (random) => {
        expect(readScenario(writeScenario(random))).toEqual(random);
      }),
      thorough(60),
    ));

  test.each(Object.values(scenarios))('is $id again, for the same models', (known) => {
    expect(readScenario(writeScenario(known, known.models))).toEqual(known);
  });

  test('holds every verb with every field, as it was', () => {
    const read = readScenario(everyVerb);
    expect(readScenario(writeScenario(read))).toEqual(read);
  });
});

describe('a step that was written', () => {
  const [asked] = readScenario({
    format: 1,
    id: 'x',
    question: '?',
    until: '1h',
    steps: [{ at: '90s', who: 'alice.laptop', do: 'request', region: 1, slow: '0s' }],
  }).steps;

  test('leaves out what is meant anyway', () => {
    expect(asked && writeStep(asked)).toEqual({ at: '1m30s', who: 'alice.laptop', do: 'request' });
  });

  test('says of a leak when it was used, and how old it was then', () => {
    const does = { type: 'steal', via: 'har', by: 'mallory', ageMs: 3_600_000 } as const;
    expect(writeStep({ atMs: 0, who: 'alice.laptop', does })).toEqual({
      at: '1h',
      who: 'mallory',
      do: 'steal',
      via: 'har',
      from: 'alice.laptop',
      age: '1h',
    });
  });
});

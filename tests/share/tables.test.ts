/** Links stay readable: every word of the scenario language has its place, and the places that are taken never move. */
import { describe, expect, test } from 'vitest';
import {
  type Line,
  readLink,
  readScenario,
  thefts,
  type Verbs,
  verbsOf,
  writeLink,
  writeScenario,
} from '#sandbox';
import { everyVerb } from './every-verb.ts';
import { everyWord } from './every-word.ts';
import old from './format-1.json' with { type: 'json' };
import { sharedOf } from './shared-runs.ts';

const written = writeScenario(readScenario(everyVerb));
const lines = written.steps as Line[];

const fieldsOf = (verbs: Verbs, name: (verb: string) => string) =>
  Object.entries(verbs).flatMap(([verb, { schema }]) =>
    Object.keys(schema.shape).map((field) => `${name(verb)} ${field}`),
  );

describe.each(['alice.laptop', 'mallory', 'admin', 'network'])('%s', (who) => {
  const said = lines
    .filter((line) => line.who === who)
    .flatMap((line) => {
      const verb = line.do === 'steal' ? `steal ${line['via']}` : line.do;
      return Object.keys(line).map((field) => `${verb} ${field}`);
    });

  test('has a place in links for every verb and every field', () => {
    const known = [
      ...fieldsOf(verbsOf(who) ?? {}, (verb) => verb),
      ...(who === 'mallory' ? fieldsOf(thefts, (via) => `steal ${via}`) : []),
    ];
    // A transfer is written as the request that it is.
    const missing = known.filter((each) => !said.includes(each) && !each.startsWith('transfer '));
    expect(missing).toEqual([]);
  });
});

test.each([everyVerb, everyWord])('all of $id comes back', (file) => {
  const shared = sharedOf(writeScenario(readScenario(file)));
  const link = writeLink(shared, []);
  if (link.type !== 'link') throw new Error(link.says);
  expect(readLink(link.code).shared).toEqual(shared);
});

describe('links that were made when format 1 was new', () => {
  test.each(old)('still open as they did then: $shared.scenario.id', ({ code, shared }) => {
    expect(readLink(code).shared).toEqual(shared);
  });
});

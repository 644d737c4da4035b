import { expect, test } from 'vitest';
import { exported, importInto } from '../../src/progress/portable.ts';
import { shelfIn } from '../../src/progress/shelf.ts';
import { memory } from './memory.ts';

const shelf = (storage = memory()) =>
  shelfIn(
    () => storage,
    () => {},
  );
const early = '2026-11-28T09:00:00.000Z';
const late = '2026-11-28T10:00:00.000Z';

test('a file brings everything to another browser', () => {
  const here = shelf();
  here.keep('answer', 'logout/shop', { right: false, belief: 'a-belief', at: early });
  here.keep('prediction', 'logout/server-session', {
    bet: 'at-once',
    sure: true,
    right: true,
    at: early,
  });
  const there = shelf();
  expect(importInto(there, exported(here.entries()))).toEqual({ type: 'read', taken: 2, older: 0 });
  expect(there.entries()).toEqual(here.entries());
});

test('what is newer here stays', () => {
  const [here, there] = [shelf(), shelf()];
  here.keep('goal', 'a', { at: early });
  there.keep('goal', 'a', { at: late });
  expect(importInto(there, exported(here.entries()))).toEqual({ type: 'read', taken: 0, older: 1 });
  expect(there.recall('goal', 'a')).toEqual({ at: late });
});

test.each([
  ['{', /^This is not JSON/],
  ['[]', /its “format” is not “cutoff-progress”/],
  ['{"format":"cutoff-progress","version":7,"entries":{}}', /^Its version is 7/],
  ['{"format":"cutoff-progress","version":1}', /^It has no entries/],
  [
    exported({ 'goal.a': { at: late }, 'answer.b': { right: 'yes' } }),
    /^The entry “answer.b” is not what/,
  ],
  [exported({ 'colour.a': { at: late } }), /^The entry “colour.a” is not what/],
])('a file with a fault changes nothing and names it: %s', (text, says) => {
  const there = shelf();
  const read = importInto(there, text);
  expect(read).toMatchObject({ type: 'wrong', says: expect.stringMatching(says) });
  expect(there.entries()).toEqual({});
});

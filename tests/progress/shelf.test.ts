import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Streak } from '../../src/progress/entries.ts';
import { type Migration, shelfIn, type Trouble } from '../../src/progress/shelf.ts';
import { memory } from './memory.ts';

const right: Answer = { right: true, belief: null, at: '2026-11-28T09:00:00.000Z' };
const wrong: Answer = { right: false, belief: 'encrypted-means-revocable', at: right.at };

function shelf(storage: Storage, migrations: readonly Migration[] = []) {
  const troubles: Trouble[] = [];
  return {
    ...shelfIn(
      () => storage,
      (trouble) => troubles.push(trouble),
      migrations,
    ),
    troubles,
  };
}

test('what is kept is there after a reload', () => {
  const storage = memory();
  shelf(storage).keep('answer', 'logout/shop', right);
  expect(shelf(storage).recall('answer', 'logout/shop')).toEqual(right);
  expect(shelf(storage).recallAll('answer')).toEqual({ 'logout/shop': right });
});

test('what was never kept is not there', () => {
  expect(shelf(memory()).recall('goal', 'in-after-logout')).toBeNull();
});

test('two tabs that keep different things do not overwrite each other', () => {
  const name = fc.string({ minLength: 1, maxLength: 12 });
  const acts = fc.array(fc.record({ tab: fc.boolean(), name, right: fc.boolean() }));
  fc.assert(
    fc.property(acts, (all) => {
      const storage = memory();
      const [one, other] = [shelf(storage), shelf(storage)];
      for (const { tab, name: of, ...answer } of all) {
        (tab ? one : other).keep('answer', of, { ...right, ...answer });
      }
      const last = Object.fromEntries(all.map(({ name: of, right: is }) => [of, is]));
      const kept = Object.entries(one.recallAll('answer'));
      expect(new Map(kept.map(([of, answer]) => [of, answer.right]))).toEqual(
        new Map(Object.entries(last)),
      );
    }),
  );
});

test('erasing removes all progress and nothing else', () => {
  const storage = memory();
  storage.setItem('cutoff.theme', 'dark');
  const { keep, erase, entries } = shelf(storage);
  keep('answer', 'a', right);
  keep('goal', 'b', { at: right.at });
  erase();
  expect(entries()).toEqual({});
  expect(storage.getItem('cutoff.theme')).toBe('dark');
});

describe('a storage in trouble', () => {
  test('that is blocked loses the memory, says so, and breaks nothing', () => {
    const troubles: Trouble[] = [];
    const blocked = shelfIn(
      () => {
        throw new DOMException('no', 'SecurityError');
      },
      (trouble) => troubles.push(trouble),
    );
    blocked.keep('answer', 'a', right);
    expect(blocked.recall('answer', 'a')).toBeNull();
    expect(blocked.recallAll('answer')).toEqual({});
    expect(new Set(troubles)).toEqual(new Set(['blocked']));
  });

  test('that is full keeps what it has and says so', () => {
    const storage = memory(200);
    const { keep, recall, troubles } = shelf(storage);
    keep('answer', 'a', right);
    keep('answer', 'b', { ...wrong, belief: 'x'.repeat(200) });
    expect(recall('answer', 'a')).toEqual(right);
    expect(recall('answer', 'b')).toBeNull();
    expect(troubles).toEqual(['full']);
  });

  test.each(['{"right":', '[]', 'null', '{"right":true}', '{"right":1,"belief":null,"at":"now"}'])(
    'that holds %s for an answer sets it aside and says so',
    (text) => {
      const storage = memory();
      storage.setItem('cutoff.progress.answer.a', text);
      const { keep, recallAll, troubles } = shelf(storage);
      keep('answer', 'b', wrong);
      expect(recallAll('answer')).toEqual({ b: wrong });
      expect(troubles).toEqual(['corrupt']);
      expect(storage.getItem('cutoff.set-aside.cutoff.progress.answer.a')).toBe(text);
    },
  );

  test('that a newer site has written is left as it is', () => {
    const storage = memory();
    storage.setItem('cutoff.progress', '2');
    storage.setItem('cutoff.progress.answer.a', '{"new":"shape"}');
    const { keep, recall, troubles } = shelf(storage);
    keep('answer', 'a', right);
    expect(recall('answer', 'a')).toBeNull();
    expect(storage.getItem('cutoff.progress.answer.a')).toBe('{"new":"shape"}');
    expect(troubles).toEqual(['newer', 'newer']);
  });
});

test('an older shape is migrated, one version after the other', () => {
  const storage = memory();
  storage.setItem('cutoff.progress', '1');
  storage.setItem('cutoff.progress.drills.1', JSON.stringify({ row: 2, at: right.at }));
  const best: Migration = (entries) =>
    Object.fromEntries(
      Object.entries(entries).map(([key, entry]) => [key, { ...(entry as object), best: 2 }]),
    );
  const done: Migration = (entries) =>
    Object.fromEntries(
      Object.entries(entries).map(([key, entry]) => [key, { ...(entry as object), done: 5 }]),
    );
  const streak: Streak = { row: 2, best: 2, done: 5, at: right.at };
  expect(shelf(storage, [best, done]).recall('drills', '1')).toEqual(streak);
  expect(storage.getItem('cutoff.progress')).toBe('3');
  expect(shelf(storage, [best, done]).recall('drills', '1')).toEqual(streak);
});

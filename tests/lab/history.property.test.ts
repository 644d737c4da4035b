/** Whatever a reader does can be undone, and nothing is done to what it does not name. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { obey } from '../../src/lab/commands.ts';
import { beginHistory, type History, perform, redo, undo } from '../../src/lab/history.ts';
import { readHistory, writeHistory } from '../../src/lab/keeping.ts';
import { thorough } from '../random-runs.ts';
import { change, commands, move, opening } from './random-commands.ts';

const histories = commands.map((all) => all.reduce(perform, beginHistory(opening)));

test('undoing a change gives back the notebook as it was', () => {
  fc.assert(
    fc.property(histories, change, (history, command) => {
      const done = perform(history, command);
      if (done !== history) expect(undo(done).now).toBe(history.now);
    }),
    thorough(300),
  );
});

test('redoing gives back what was undone, and undo and redo keep all that there is', () => {
  fc.assert(
    fc.property(histories, (history) => {
      if (history.past.length > 0) expect(redo(undo(history))).toEqual(history);
    }),
    thorough(300),
  );
});

test('moving changes no branch, no system and no setting, and is not undone', () => {
  fc.assert(
    fc.property(histories, move, (history, command) => {
      const { now, past } = perform(history, command);
      const { untilMs: _, cursor: __, looking: ___, ...kept } = now;
      expect(history.now).toMatchObject(kept);
      expect(past).toBe(history.past);
    }),
    thorough(300),
  );
});

test('a fork leaves its parent and every other branch as they were', () => {
  fc.assert(
    fc.property(histories, change, ({ now }, command) => {
      const after = obey(now, command);
      if (after.branches.length <= now.branches.length) return;
      expect(after.branches.slice(0, -1)).toEqual(now.branches);
      const begun = after.branches.at(-1);
      const parent = now.branches.find(({ id }) => id === begun?.parent);
      expect(parent?.id).toBe(now.branch);
    }),
    thorough(300),
  );
});

test('a history that is kept as text is the same when it is read', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const read = readHistory(writeHistory(history));
      expect(read).toEqual(history satisfies History);
    }),
    thorough(200),
  );
});

test('text that was cut short or changed is no history, and breaks nothing', () => {
  const whole = writeHistory(beginHistory(opening));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.string(), (at, patch) => {
      const read = readHistory(whole.slice(0, at) + patch);
      if (read) expect(writeHistory(read)).toBe(whole);
    }),
    thorough(300),
  );
});

test.each(['', '[]', '{}', 'null', '{"format":2}', '{"format":1,"sheets":[],"past":[],"now":{}}'])(
  'reads no history in %s',
  (text) => {
    expect(readHistory(text)).toBeNull();
  },
);

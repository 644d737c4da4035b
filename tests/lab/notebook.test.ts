/** What the lab remembers: acts, branches, settings, and the way back. */
import { describe, expect, test } from 'vitest';
import { type Command, obey } from '../../src/lab/commands.ts';
import { begin, branchOf, type Notebook, playedSheet } from '../../src/lab/notebook.ts';
import { opening, sheet } from './random-commands.ts';

const made = (...commands: Command[]): Notebook => commands.reduce(obey, opening);

const seek = (atMs: number): Command => ({ type: 'seek', cursor: { atMs, entry: null } });
const theft: Command = {
  type: 'act',
  act: { who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
  name: 'Stolen early',
};

describe('an act', () => {
  test('at the end of a branch is one more line of it, at this moment', () => {
    const book = made(theft);
    expect(book.branches).toHaveLength(1);
    expect(playedSheet(book).steps.at(-1)).toEqual({
      at: '10m',
      who: 'mallory',
      do: 'steal',
      via: 'malware',
      from: 'alice.laptop',
    });
  });

  test('before later lines begins a branch that lacks them', () => {
    const book = made(seek(60_000), theft);
    expect(branchOf(book)).toMatchObject({ name: 'Stolen early', parent: 0, cutMs: 60_000 });
    expect(branchOf(book).lines.map((line) => line.do)).toEqual(['login', 'steal']);
    expect(book.branches[0]?.lines).toEqual(sheet.steps);
  });

  test('at the moment of a line comes after it, in the same branch unless more follows', () => {
    const book = made(seek(300_000), theft);
    expect(book.branches).toHaveLength(1);
    expect(branchOf(book).lines.map((line) => line.do)).toEqual(['login', 'logout', 'steal']);
  });
});

describe('where what is written is given', () => {
  const start = begin(sheet, ['server-session'], true);
  const acted = [seek(60_000), theft].reduce(obey, start);

  test('an act goes between the lines, and leaves them as they are', () => {
    expect(acted.branches).toHaveLength(1);
    expect(branchOf(acted).lines.map((line) => line.do)).toEqual(['login', 'steal', 'logout']);
  });

  test('an act before one of the reader’s own begins a branch that has the given lines', () => {
    const again = [seek(30_000), theft].reduce(obey, acted);
    expect(again.branches).toHaveLength(2);
    expect(branchOf(again).lines.map((line) => line.at)).toEqual(['0s', '30s', '5m']);
  });

  test('the run ends when it is given to end', () => {
    const late = [seek(599_000), theft, { type: 'wait', ms: 60_000 } as const].reduce(obey, start);
    expect(late).toMatchObject({ untilMs: 600_000, cursor: { atMs: 600_000 } });
  });
});

describe('a branch', () => {
  const grown = made(seek(60_000), theft, seek(30_000), { type: 'fork', name: 'Quiet' });

  test('can be begun from any moment without an act', () => {
    expect(branchOf(grown)).toMatchObject({ id: 2, parent: 1, cutMs: 30_000, name: 'Quiet' });
    expect(branchOf(grown).lines.map((line) => line.do)).toEqual(['login']);
  });

  test('takes those that left it along when it is discarded', () => {
    const left = obey(grown, { type: 'discard', branch: 1 });
    expect(left.branches.map(({ id }) => id)).toEqual([0]);
    expect(left.branch).toBe(0);
  });

  test('that was written with the scenario stays', () => {
    expect(obey(grown, { type: 'discard', branch: 0 })).toBe(grown);
  });
});

describe('time', () => {
  test('goes on after an act at the end, for what it sets off', () => {
    expect(made(theft).untilMs).toBe(660_000);
    expect(made(seek(60_000), theft).untilMs).toBe(600_000);
  });

  test('goes on past the end for whoever waits', () => {
    expect(made({ type: 'wait', ms: 60_000 })).toMatchObject({
      untilMs: 660_000,
      cursor: { atMs: 660_000 },
    });
  });

  test('does not move past the end for whoever only looks', () => {
    expect(made(seek(9e9)).cursor.atMs).toBe(600_000);
  });
});

describe('systems', () => {
  test('are four at most, and one at least', () => {
    const bff = { model: 'bff', settings: {} };
    const full = [1, 2, 3, 4].reduce(
      (book) => obey(book, { type: 'add-system', system: bff }),
      begin(sheet, ['stateless-jwt']),
    );
    expect(full.systems).toHaveLength(4);
    const empty = [1, 2, 3, 4].reduce(
      (book) => obey(book, { type: 'remove-system', system: 0 }),
      full,
    );
    expect(empty.systems).toHaveLength(1);
  });

  test('have settings of their own, which an empty text takes back', () => {
    const changed = made({ type: 'set', system: 1, name: 'accessTtl', text: '5m' });
    expect(changed.systems.map(({ settings }) => settings)).toEqual([{}, { accessTtl: '5m' }]);
    expect(changed.settings).toEqual({});
    const back = obey(changed, { type: 'set', system: 1, name: 'accessTtl', text: '' });
    expect(back).toEqual(opening);
  });
});

/** Links that are damaged, foreign or out of date say so, and what they hold is a run like any other. */
import { describe, expect, test } from 'vitest';
import {
  InputError,
  models,
  noticeOf,
  readLink,
  run,
  runShared,
  type Shared,
  scenarios,
  writeLink,
  writeScenario,
} from '#sandbox';
import { scenarioNamed } from '../scenario-named.ts';
import { sharedOf } from './shared-runs.ts';

const known = writeScenario(scenarioNamed('steal-then-logout'));
const shared = sharedOf(known, { cursor: { atMs: 300_000, entry: null } });

function codeOf(of: Shared): string {
  const written = writeLink(of, runShared(of));
  if (written.type !== 'link') throw new Error(written.says);
  return written.code;
}

const code = codeOf(shared);

function complaint(text: string): string {
  try {
    readLink(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return '';
}

describe('a link', () => {
  test('to a scenario that comes with Cutoff names it, and is a line long', () => {
    expect(code.length).toBeLessThan(80);
    expect(readLink(code).shared).toEqual(shared);
  });

  test.each(Object.values(scenarios))('holds $id whole, if need be', (scenario) => {
    const own = writeScenario({ ...scenario, id: `my-${scenario.id}` });
    const whole = sharedOf(own, {
      cursor: { atMs: 0, entry: null },
      systems: [system(scenario.models)],
    });
    const written = writeLink(whole, []);
    if (written.type !== 'link') throw new Error(written.says);
    expect(readLink(written.code).shared).toEqual(whole);
  });

  test('holds what was put on a scenario, and not the scenario', () => {
    const line = { at: '7m', who: 'alice.laptop', do: 'change-password', endOthers: false };
    const more = { ...shared, branch: { ...shared.branch, lines: [...shared.branch.lines, line] } };
    expect(readLink(codeOf(more)).shared).toEqual(more);
    expect(codeOf(more).length - code.length).toBeLessThan(30);
  });

  test('leads to the same run', () => {
    const [trace] = runShared(readLink(code).shared);
    const changes = { accessTtlMs: 900_000, leewayMs: 5_000 };
    expect(trace).toEqual(
      run(scenarioNamed('steal-then-logout'), models['stateless-jwt'], changes),
    );
  });

  test('holds any text in the name of a branch', () => {
    const named = { ...shared, branch: { ...shared.branch, name: '„Was wäre, wenn?“ 🙂 \ud800' } };
    expect(readLink(codeOf(named)).shared.branch.name).toBe(named.branch.name);
  });

  test('says nothing where it leads to what was shared', () => {
    const read = readLink(code);
    expect(noticeOf(read, runShared(read.shared))).toBe('');
  });

  test('opens where the same steps now lead to something else, and says so', () => {
    const read = readLink(code);
    const [trace] = runShared(read.shared);
    if (!trace) throw new Error('nothing was run');
    const otherwise = { ...trace, entries: trace.entries.slice(1) };
    expect(noticeOf(read, [otherwise])).toContain('has changed since');
  });

  test('does not mind better prose', () => {
    const read = readLink(code);
    const reworded = runShared(read.shared).map((trace) => ({ ...trace, question: 'And now?' }));
    expect(noticeOf(read, reworded)).toBe('');
  });
});

const system = (named: readonly string[] | null) => ({
  model: named?.[0] ?? 'stateless-jwt',
  settings: {},
});

describe('what is no link is refused', () => {
  test.each(['', 'x', 'eyJhbGciOiJFUzI1NiJ9'])('%j is foreign', (text) =>
    expect(complaint(text)).toBe('this link cannot be opened: this is not the code of a run'),
  );

  test('a character that no code has is named', () =>
    expect(complaint(`${code.slice(0, 9)}%${code.slice(9)}`)).toBe(
      'this link cannot be opened: "%" is no character of the code of a run',
    ));

  test('a later format is named', () =>
    expect(complaint(`2${code.slice(1)}`)).toBe(
      'this link cannot be opened: it is of format 2, and this Cutoff reads format 1',
    ));

  test('one that was cut off by a mail', () =>
    expect(complaint(code.slice(0, -2))).toContain('missing'));

  test('any one character that was changed', () => {
    for (let place = 1; place < code.length; place += 1) {
      const other = code[place] === 'A' ? 'B' : 'A';
      const changed = code.slice(0, place) + other + code.slice(place + 1);
      expect(complaint(changed)).toContain('missing, added or changed');
    }
  });

  test('a model that does not take these settings, by its reason', () => {
    const odd = sharedOf(known, {
      systems: [{ model: 'server-session', settings: { roles: 'in-token' } }],
    });
    const written = writeLink(odd, []);
    expect(complaint(written.type === 'link' ? written.code : '')).toContain('roles=in-token');
  });

  test('a scenario that this Cutoff has not got, by its name', () => {
    const gone = sharedOf({ ...known, id: 'gone' });
    const written = writeLink(gone, []);
    const whole = written.type === 'link' ? written.code : '';
    expect(readLink(whole).shared.scenario.id).toBe('gone');
  });
});

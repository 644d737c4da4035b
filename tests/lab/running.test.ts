/** What a notebook comes to when it is played. */
import { describe, expect, test } from 'vitest';
import { InputError, run, type Scenario, scenarioFiles } from '#sandbox';
import { openLab, openScenario } from '../../src/lab/opening.ts';
import { actorsOf, drawPicture } from '../../src/lab/picture.ts';
import { runAll, scenarioOf, seenAt, settledAfter } from '../../src/lab/running.ts';
import { act, firstOf, played, seek } from './played.ts';

describe('the opening', () => {
  const { first } = played([]);

  test('has two devices, the attacker, the operator and two regions on one model', () => {
    expect(actorsOf(first)).toEqual(
      expect.arrayContaining(['alice.laptop', 'alice.phone', 'mallory', 'admin', 'network']),
    );
    expect(actorsOf(first)).toEqual(expect.arrayContaining(['api', 'api-2']));
    expect(first.trace.untilMs).toBe(60_000);
  });

  test('has signed both devices in', () => {
    const states = first.trace.cast.map(
      ({ name }) => first.worlds.at(-1)?.players[name]?.snapshot.value,
    );
    expect(states.filter((state) => state === 'signed-in')).toHaveLength(2);
  });

  test('says that nothing is stolen yet, rather than that the thief was kept out', () => {
    const picture = drawPicture([first], 0, { fromMs: 0, toMs: 60_000 });
    expect(picture.systems[0]?.words.headline).toBe('Nothing is stolen yet');
  });
});

test.each(Object.keys(scenarioFiles))('opens the scenario %s and plays it to its end', (id) => {
  const opening = openScenario(id);
  const { trace, worlds } = firstOf(runAll(opening));
  expect(worlds).toHaveLength(trace.entries.length + 1);
  const scenario: Scenario = scenarioOf(opening.sheet, opening.untilMs);
  const alone = run(scenario, trace.model);
  expect(trace.entries).toEqual(alone.entries);
});

describe('an act', () => {
  const { first, frameAt } = played([
    act('mallory', 'steal', { via: 'malware', from: 'alice.laptop' }),
    { type: 'wait', ms: 1_000 },
    act('mallory', 'replay'),
    { type: 'wait', ms: 1_000 },
  ]);

  test('is followed to where all that it set off has come to rest', () => {
    const restMs = settledAfter(first, 61_000);
    const last = first.trace.entries.at(-1);
    expect(last?.atMs).toBe(restMs);
    expect(restMs).toBeGreaterThan(61_000);
  });

  test('shows in the card of whoever it happened to', () => {
    const thief = frameAt(62_000).cards.find(({ actor }) => actor === 'mallory');
    expect(thief).toMatchObject({ state: 'holding', who: 'thief' });
    expect(thief?.holds.map(({ term }) => term)).toContain('Session ID S1');
  });

  test('before later steps leaves them out of its branch', () => {
    const { notebook, runs } = played([seek(10_000), act('alice.laptop', 'logout')]);
    expect(notebook.branch).toBe(1);
    const phone = firstOf(runs).trace.entries.filter(({ actor }) => actor === 'alice.phone');
    expect(phone).toEqual([]);
  });
});

test('a moment has seen the entries up to it, and those of it', () => {
  const { first } = played([]);
  const atMs = first.trace.entries[3]?.atMs ?? 0;
  expect(first.trace.entries.slice(0, seenAt(first.trace, atMs)).at(-1)?.atMs).toBe(atMs);
  expect(seenAt(first.trace, -1)).toBe(0);
});

test('settings that do not fit together are refused with the reason', () => {
  const nonsense = { ...openLab(), settings: { binding: 'dpop' } };
  expect(() => runAll(nonsense)).toThrow(InputError);
  expect(() => runAll(nonsense)).toThrow(/do not fit together/);
});

test('systems that keep her signed in for different times are told apart', () => {
  const { runs } = played([
    { type: 'add-system', system: { model: 'stateless-jwt', settings: { signedInFor: '1h' } } },
  ]);
  const { promise } = drawPicture(runs, 0, { fromMs: 0, toMs: 60_000 });
  expect(promise).toContain('Server session keeps her signed in for 8 h');
  expect(promise).toContain('Stateless JWT keeps her signed in for 1 h');
  expect(drawPicture(runs.slice(0, 1), 0, { fromMs: 0, toMs: 60_000 }).promise).toBe('');
});

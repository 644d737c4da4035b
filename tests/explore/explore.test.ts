import { describe, expect, test } from 'vitest';
import {
  type Exploration,
  exploring,
  fixationAlphabet,
  judge,
  models,
  neighbourAlphabet,
  readScenario,
  run,
  standardAlphabet,
} from '#sandbox';
import { explored, outcomesOf } from './searched.ts';

/** Who does what in the run that breaks it. */
const shortest = ({ findings }: Exploration, property: string) =>
  findings
    .find((finding) => finding.property === property)
    ?.counterexample?.steps.map((line) => {
      const step = line as { who: string; do: string };
      return `${step.who} ${step.do}`;
    });

test('the shortest way past a logout of a stateless token is to steal it before', () => {
  const found = explored('stateless-jwt', { depth: 5, properties: ['logout-is-final'] });
  expect(shortest(found, 'logout-is-final')).toEqual([
    'alice.laptop login',
    'mallory steal',
    'alice.laptop logout',
    'mallory replay',
  ]);
});

test('a copy that is cut off lets a thief in after the logout, on a server session too', () => {
  const alphabet = standardAlphabet('partition');
  const ask = { depth: 5, alphabet, properties: ['logout-is-final'] };
  expect(shortest(explored('server-session', ask), 'logout-is-final')).toHaveLength(5);
  expect(outcomesOf(explored('server-session', { ...ask, depth: 4 }))).toEqual({
    'logout-is-final': 'held',
  });
});

test('a restart of a store in memory lets a listed token live again', () => {
  const ask = { depth: 5, alphabet: standardAlphabet('restart'), properties: ['logout-is-final'] };
  const forgetful = explored('denylist-jwt', ask, { storePersistence: 'memory' });
  expect(shortest(forgetful, 'logout-is-final')).toContain('network restart');
  expect(outcomesOf(explored('denylist-jwt', ask))).toEqual({ 'logout-is-final': 'held' });
});

describe('a counterexample', () => {
  const { findings } = explored('refresh-jwt', { depth: 4 });
  const files = findings.flatMap(({ counterexample }) => counterexample ?? []);

  test('is a file with steps a millisecond apart, and messages that take no time', () => {
    expect(files.length).toBeGreaterThan(0);
    for (const { steps, settings } of files) {
      expect(settings).toMatchObject({ hop: '0s' });
      expect(readScenario({ ...files[0], steps }).steps.map(({ atMs }) => atMs)).toEqual(
        steps.map((_, index) => index),
      );
    }
  });

  test('shows in a run what was found in the search', () => {
    for (const { property, counterexample } of findings) {
      const verdict = judge(run(readScenario(counterexample), models['refresh-jwt']));
      expect(verdict.properties[property]).toBe('broken');
    }
  });
});

describe('a budget', () => {
  const within = (budgetMs: number) =>
    explored(
      'stateless-jwt',
      { depth: 6, budgetMs, properties: ['cut-off-within-budget'] },
      { accessTtlMs: 4_000 },
    );

  test('is kept by a token that dies within it', () => {
    expect(outcomesOf(within(4_000))).toEqual({ 'cut-off-within-budget': 'held' });
  });

  test('is broken by one that lives longer, and the run says by how much', () => {
    const [finding] = within(1_000).findings;
    expect(finding?.outcome).toBe('broken');
    const { exposureMs } = judge(
      run(readScenario(finding?.counterexample), models['stateless-jwt']),
    );
    expect(exposureMs).toBeGreaterThan(1_000);
  });
});

test('nobody else is logged out, on any model that ends sessions one user at a time', () => {
  const ask = { depth: 5, alphabet: neighbourAlphabet, properties: ['nobody-else-is-logged-out'] };
  for (const id of ['server-session', 'denylist-jwt', 'refresh-jwt'] as const) {
    expect(outcomesOf(explored(id, ask))).toEqual({ 'nobody-else-is-logged-out': 'held' });
  }
});

test('a planted ID opens the account only where the login keeps it', () => {
  const ask = { depth: 4, alphabet: fixationAlphabet, properties: ['fixed-id-opens-nothing'] };
  const careless = { cookiePrefix: 'none', newIdOn: [] } as const;
  expect(outcomesOf(explored('server-session', ask))).toEqual({ 'fixed-id-opens-nothing': 'held' });
  const found = explored('server-session', ask, careless);
  expect(shortest(found, 'fixed-id-opens-nothing')).toEqual([
    'mallory fixate',
    'alice.laptop login',
    'mallory replay',
  ]);
});

test('a search can begin within a scenario, and its counterexample goes on from there', () => {
  const scenario = {
    format: 1 as const,
    id: 'begun',
    question: '?',
    until: '10m',
    steps: [
      { at: '0s', who: 'alice.laptop', do: 'login' },
      { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    ],
  };
  const from = { scenario, atMs: 180_000 };
  const found = explored('stateless-jwt', { depth: 2, from, properties: ['logout-is-final'] });
  const [finding] = found.findings;
  expect(finding?.counterexample?.steps.slice(0, 2)).toEqual(scenario.steps);
  expect(finding?.counterexample?.steps.slice(2)).toEqual([
    { at: '3m', who: 'alice.laptop', do: 'logout' },
    { at: '3m1ms', who: 'mallory', do: 'replay' },
  ]);
});

test('a search gives up at the limit that it was given, and says so', () => {
  const found = explored('server-session', { depth: 8, statesMax: 100 });
  expect(found.complete).toBe('limit');
  expect(found.states).toBeGreaterThan(100);
  expect(found.states).toBeLessThan(200);
});

test('a search tells how far it is, and can be left at any time', () => {
  const work = exploring({ model: models['server-session'], changes: {} }, { depth: 8 });
  const first = work.next();
  expect(first.done).toBe(false);
  expect(first.value).toMatchObject({ edges: 1_000, findings: [] });
});

test('the same search gives the same result', () => {
  const again = () => explored('epoch-jwt', { depth: 4 });
  expect(again()).toEqual(again());
});

test('what cannot be explored is named', () => {
  expect(() => explored('bff', { depth: 1, properties: ['logout-is-fatal'] })).toThrow(
    'Did you mean "logout-is-final"?',
  );
  expect(() =>
    explored('bff', { depth: 1, alphabet: [{ who: 'alice.laptop', do: 'login' }] }),
  ).toThrow('nothing that can be done here breaks any property');
  expect(() =>
    explored('bff', { depth: 1, alphabet: [{ who: 'alice.laptop', do: 'lgoin' }] }),
  ).toThrow('Did you mean "login"?');
});

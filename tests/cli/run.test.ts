import { describe, expect, test } from 'vitest';
import { cutoff } from '#cli';
import { modelIds, settingNames } from '#sandbox';
import { written } from './written.ts';

/** The example in the design, number for number and in its order. */
const example = [
  {
    model: 'stateless-jwt',
    scenario: 'steal-then-logout',
    settings: { accessTtlMs: 900_000, leewayMs: 0 },
    endedAtMs: 300_000,
    endedBy: 'logout',
    lastAcceptedAtMs: 870_000,
    cutOffAtMs: 900_000,
    stillInAtEnd: false,
    exposureMs: 570_000,
    dueMs: 600_000,
    worstCaseMs: 900_000,
    dwellMs: 750_000,
    attacker: { accepted: 26, refused: 11, rides: 0, forgedRequests: 0 },
    honest: { signIns: 1, refused: 0 },
    collateral: { users: 0, sessions: 0 },
    cost: {
      storeReads: 0,
      storeWrites: 0,
      signatures: 1,
      verifications: 37,
      wireBytes: 23_000,
      hops: 74,
    },
    properties: { 'logout-is-final': 'broken' },
    witness: { checked: 37, agreed: 37 },
  },
];

const scenario = {
  format: 1,
  id: 'mine',
  question: 'Mine?',
  until: '10m',
  models: ['refresh-jwt', 'server-session'],
  settings: { hop: '0s' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '1m1s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
  ],
};

const modelsIn = (json: string): string[] =>
  JSON.parse(json).map(({ model }: { model: string }) => model);

describe('cutoff run', () => {
  test('prints the example of the design, number for number and in its order', async () => {
    const settings = ['--set', 'accessTtl=15m', '--set', 'hop=0ms'];
    const { code, out, err } = await cutoff([
      'run',
      'steal-then-logout',
      '--model',
      'stateless-jwt',
      ...settings,
      '--json',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`${JSON.stringify(example, null, 2)}\n`);
  });

  test('runs all models unless told otherwise', async () => {
    const { out } = await cutoff(['run', 'steal-then-logout', '--json']);
    expect(modelsIn(out)).toEqual(modelIds);
  });

  test('runs each model asked for once, in the order asked for', async () => {
    const asked = ['--model', 'refresh-jwt,stateless-jwt', '--model', 'refresh-jwt'];
    const { out } = await cutoff(['run', 'steal-then-logout', ...asked, '--json']);
    expect(modelsIn(out)).toEqual(['refresh-jwt', 'stateless-jwt']);
  });

  test('runs the models that a file asks for, unless told otherwise', async () => {
    const file = written(JSON.stringify(scenario));
    expect(modelsIn((await cutoff(['run', file, '--json'])).out)).toEqual(scenario.models);
    expect(modelsIn((await cutoff(['run', file, '--all', '--json'])).out)).toEqual(modelIds);
  });

  test('lets what is typed win over what a file says', async () => {
    const file = written(`\uFEFF${JSON.stringify(scenario)}`);
    const typed = ['--set', 'hop=9s', '--set', 'hop=2s', '--model', 'server-session', '--json'];
    const [verdict] = JSON.parse((await cutoff(['run', file, ...typed])).out);
    expect(verdict).toMatchObject({ worstCaseMs: 2_000 });
  });

  test('gives the same bytes each time', async () => {
    const again = () => cutoff(['run', 'steal-then-password-change', '--json']);
    expect(await again()).toEqual(await again());
  });

  test('tells the story in 80 columns', async () => {
    const { code, out } = await cutoff([
      'run',
      'steal-then-logout',
      '--set',
      'accessTtl=15m',
      '--set',
      'hop=0s',
    ]);
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
  });
});

describe('cutoff compare', () => {
  test('sets every figure model beside model', async () => {
    const { code, out } = await cutoff(['compare', 'steal-then-password-change', '--all']);
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
  });

  test('prints the same verdicts as run', async () => {
    const [ran, compared] = await Promise.all([
      cutoff(['run', 'an-hour-after-logout', '--json']),
      cutoff(['compare', 'an-hour-after-logout', '--all', '--json']),
    ]);
    expect(compared).toEqual(ran);
  });
});

test('every scenario fits in 80 columns, with any hop', async () => {
  const ids = ['steal-then-nothing', 'an-hour-after-logout', 'logout-then-work'];
  const said = await Promise.all(
    ids.map((id) => cutoff(['compare', id, '--all', '--set', 'hop=123ms'])),
  );
  for (const { out } of said) {
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  }
});

test.each([[[]], [['help']], [['--help']], [['run', '-h']]])(
  'cutoff %j names everything that can be named',
  async (args) => {
    const { code, out } = await cutoff(args);
    expect(code).toBe(0);
    for (const name of [...modelIds, ...settingNames, 'steal-then-logout'])
      expect(out).toContain(name);
  },
);

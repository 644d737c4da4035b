import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { cutoff } from '#cli';
import { scenarios } from '#sandbox';
import { written } from './written.ts';

const prompt = {
  name: 'a prompt shop',
  preset: 'server-session',
  events: { 'password-change': 'ends-others', detection: 'forced-logout' },
};

const late = {
  name: 'a late shop',
  choices: {
    content: 'signed',
    accessCarrier: 'memory',
    refreshCarrier: 'cookie',
    binding: 'bearer',
    ending: ['refresh'],
  },
  settings: { accessTtl: '2m' },
  events: { 'password-change': 'ends-others' },
};

const file = (value: object) => written(stringify(value), 'system.yaml');

/** An audit plays hundreds of runs: each is made once, before the tests. */
const record = path.join(path.dirname(file({})), 'record.md');
const passed = await cutoff(['audit', file(prompt), '--max-exposure', '60s']);
const failed = await cutoff(['audit', file(late), '--max-exposure', '60s', '--record', record]);
const told = await cutoff(['audit', file(late), '--json', '--max-exposure', '3m']);

type Told = { endings: { run: { scenario: object; verdict: object } }[] };

const ending = (json: string, event: string) =>
  JSON.parse(json).endings.find((each: { event: string }) => each.event === event);

describe('cutoff audit', () => {
  test('passes a system that cuts off in time: exit code 0, the verdict first', async () => {
    const { code, out, err } = passed;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^PASS a prompt shop: every event cuts off within 1 min\.\n/);
  });

  test('fails one that does not: exit code 1, each event named, and the same report', async () => {
    const { code, out, err } = failed;
    expect(code).toBe(1);
    expect(out).toMatch(/^FAIL a late shop: 6 of 7 events take longer than 1 min;/);
    expect(err.trimEnd().split('\n')).toEqual([
      'cutoff: logout: worst case 2 min 50 ms, over the limit of 1 min',
      'cutoff: logout-everywhere: worst case 2 min 50 ms, over the limit of 1 min',
      'cutoff: password-change: worst case 2 min 50 ms, over the limit of 1 min',
      'cutoff: disabled-user: worst case 2 min 50 ms, over the limit of 1 min',
      'cutoff: forced-logout: worst case 2 min 50 ms, over the limit of 1 min',
      'cutoff: detection: worst case 8 h 2 min (its own clock), over the limit of 1 min',
    ]);
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(readFileSync(record, 'utf8')).toContain('| logout | ');
    const [report, rest] = out.split('\nScenarios: ');
    expect(report).toMatchSnapshot();
    expect(rest).toContain(` of ${Object.keys(scenarios).length} can be played on this system.`);
  });

  test('gives as JSON what the report says, each run with what jose says of it', async () => {
    const { code, out } = told;
    expect(code).toBe(1);
    const shape = JSON.parse(out);
    expect(Object.keys(shape)).toEqual([
      'format',
      'name',
      'preset',
      'settings',
      'events',
      'maxExposureMs',
      'over',
      'endings',
      'questions',
      'scenarios',
      'explored',
      'beyond',
      'cost',
      'sources',
      'assumptions',
      'record',
    ]);
    expect(shape).toMatchObject({ preset: 'refresh-jwt', over: ['detection'] });
    expect(shape.questions).toHaveLength(5);
    expect(shape.scenarios).toHaveLength(Object.keys(scenarios).length);
    for (const { run } of shape.endings) {
      expect(run.verdict.witness.checked).toBeGreaterThan(0);
      expect(run.verdict.witness.agreed).toBe(run.verdict.witness.checked);
    }
    expect(ending(out, 'logout').because[0]).toEqual({
      setting: 'accessTtl',
      value: '2m',
      ms: 120_000,
    });
  });

  test('hands on each of its runs as a file that run plays with the same verdict', async () => {
    const { endings }: Told = JSON.parse(told.out);
    for (const { run } of endings) {
      const again = await cutoff(['run', written(JSON.stringify(run.scenario)), '--json']);
      expect(JSON.parse(again.out)).toEqual([run.verdict]);
    }
  });

  test('says so where a record cannot be written', async () => {
    const asked = ['audit', file(prompt), '--record', 'no/such/folder/record.md'];
    const { code, err } = await cutoff(asked);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'cutoff: no/such/folder/record.md: cannot be written: there is no such folder\n',
    });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cutoff } from '#cli';

const explore = (...rest: string[]) => ['explore', '--model', 'stateless-jwt', ...rest];

describe('cutoff explore', () => {
  test('says what it tried, what held, and the shortest run that breaks the rest', async () => {
    const { code, out, err } = await cutoff(
      explore('--depth', '4', '--property', 'logout-is-final'),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('every order of 16 intents and of waiting, to');
    expect(out).toMatch(
      /logout-is-final is broken by\n.*logs in\n.*steals .*\n.*logs out\n.*asks for/,
    );
  });

  test('says so where nothing is left to try', async () => {
    const { out } = await cutoff(explore('--scaled'));
    expect(out).toContain('at any depth. The last new one is at depth 7.');
  });

  test('prints all of it as JSON', async () => {
    const { out } = await cutoff(explore('--depth', '3', '--json'));
    const { levels, states, ...found } = JSON.parse(out);
    expect(found).toMatchObject({ model: 'stateless-jwt', complete: 'depth', depth: 3 });
    expect(levels).toHaveLength(4);
    expect(levels.reduce((sum: number, level: number) => sum + level, 0)).toBe(states);
    expect(found.findings).toContainEqual({
      property: 'logout-is-final',
      outcome: 'held',
      counterexample: null,
    });
  });

  test('saves a counterexample that can be run', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cutoff-explore-'));
    const file = path.join(folder, 'broken.json');
    try {
      await cutoff(explore('--depth', '4', '--property', 'logout-is-final', '--save', file));
      const { code, out } = await cutoff(['run', file, '--json']);
      expect(code).toBe(0);
      expect(JSON.parse(out)[0].properties).toEqual({ 'logout-is-final': 'broken' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('tells how far it is, and when it is stopped prints what was found by then', async () => {
    const told: string[] = [];
    const terminal = {
      tell: (line: string) => told.push(line),
      whenStopped: () => () => told.length === 3,
      ask: async () => null,
    };
    const { code, out } = await cutoff(explore('--depth', '9'), terminal);
    expect(told[0]).toMatch(/^depth \d: [\d,]+ states, 1,000 edges\. Ctrl-C stops\.$/);
    expect(code).toBe(0);
    expect(out).toContain('Stopped at depth');
    expect(out).toMatch(/logout-is-final +broken/);
  });
});

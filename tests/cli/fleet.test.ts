import { describe, expect, test } from 'vitest';
import { cutoff } from '#cli';
import { modelIds, SIZES } from '#sandbox';
import { silent } from './silent.ts';

const small = ['fleet', '--sessions', '1000', '--set', 'thefts=100'];

describe('cutoff fleet', () => {
  test('tells of every model in 80 columns, and of growth by simulation and by formula', async () => {
    const { code, out, err } = await cutoff(small);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const id of modelIds) expect(out).toContain(id);
    for (const word of ['simulated', 'formula', 'ratio']) expect(out).toContain(word);
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  test('gives the same bytes for the same seed, and others for another', async () => {
    const first = await cutoff([...small, '--json']);
    expect(await cutoff([...small, '--json'])).toEqual(first);
    expect(await cutoff([...small, '--seed', '2', '--json'])).not.toEqual(first);
  });

  test('prints JSON of the models asked for, with what was assumed', async () => {
    const asked = ['--model', 'refresh-jwt', '--set', 'accessTtl=5m', '--json'];
    const { population, settings, result, growth } = JSON.parse(
      (await cutoff([...small, ...asked])).out,
    );
    expect(population.thefts).toBe(100);
    expect(settings).toEqual({ accessTtlMs: 300_000 });
    expect(result.models.map(({ model }: { model: string }) => model)).toEqual(['refresh-jwt']);
    expect(growth.map(({ sessions }: { sessions: number }) => sessions)).toEqual(SIZES);
  });

  test('says meanwhile how far it is', async () => {
    const said: string[] = [];
    const tell = (line: string) => void said.push(line);
    await cutoff([...small, '--sessions', '2000'], { ...silent, tell });
    expect(said).toContain('25% of 2,000 sessions');
    expect(said.at(-1)).toBe('');
  });

  const typed: [args: string[], line: string][] = [
    [['--sessions', '0'], '--sessions cannot be "0". Valid: a whole number from 1 to 10000000.'],
    [['--seed', 'x'], '--seed cannot be "x". Valid: a whole number from 0 to 2147483647.'],
    [['--set', 'theft=3'], 'unknown setting of a fleet "theft". Did you mean "thefts"?'],
    [['--set', 'hop=1s'], 'unknown setting of a fleet "hop"'],
    [['--set', 'thefts'], 'setting "thefts" has no value'],
    [
      ['--set', 'thefts=1001'],
      'setting "thefts" cannot be "1001". Valid: a number from 0 to 1000.',
    ],
    [['--set', 'noticing=never'], 'Valid: long-tailed, even, fixed.'],
    [['--set', 'signedInFor=10d'], 'Valid in a fleet: up to 7d'],
    [['steal-then-logout'], '"fleet" takes no scenario'],
  ];

  test.each(typed)('refuses %j in one line', async (args, line) => {
    const { code, out, err } = await cutoff(['fleet', ...args]);
    expect(err).toMatch(/^cutoff: [^\n]*\n$/);
    expect(err).toContain(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('keeps its own flags to itself', async () => {
    const { code, err } = await cutoff(['run', 'steal-then-logout', '--seed', '1']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'cutoff: "run" takes no --seed. Valid: --model, --set, --all, --json.\n',
    });
  });
});

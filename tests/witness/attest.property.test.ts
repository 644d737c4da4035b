import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { models, run, settingSpecs } from '#sandbox';
import { attest, newKeys } from '#witness';
import { scenario, settings, thorough } from '../random-runs.ts';

const signing = fc
  .constantFrom('stateless-jwt', 'denylist-jwt', 'refresh-jwt')
  .map((id) => models[id]);

const keys = await Promise.all(settingSpecs.algorithm.options.map((each) => newKeys(each)));

vi.setConfig({ testTimeout: 60_000 });

test('over random runs, jose never disagrees with the engine', async () => {
  await fc.assert(
    fc.asyncProperty(
      scenario,
      signing,
      settings,
      fc.constantFrom(...keys),
      async (random, model, changes, own) => {
        const trace = run(random, model, { ...changes, algorithm: own.algorithm });
        const { checks } = await attest(trace, own);
        expect(checks.filter(({ agrees }) => !agrees)).toEqual([]);
      },
    ),
    thorough(60),
  );
});

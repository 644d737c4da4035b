import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { models, run, settingSpecs } from '#sandbox';
import { attest, newKeys } from '#witness';
import { scenario, thorough } from '../random-runs.ts';
import { settings } from '../random-settings.ts';

const signing = fc
  .constantFrom('stateless-jwt', 'denylist-jwt', 'refresh-jwt')
  .map((id) => models[id]);

const word = await newKeys('HS256', 'word');
const drawn = await Promise.all(settingSpecs.algorithm.options.map((each) => newKeys(each)));
const keys = [word, ...drawn];

vi.setConfig({ testTimeout: 60_000 });

test('over random runs, jose never disagrees with the engine', async () => {
  await fc.assert(
    fc.asyncProperty(
      scenario,
      signing,
      settings,
      fc.constantFrom(...keys),
      async (random, model, changes, own) => {
        const trace = run(random, model, {
          ...changes,
          algorithm: own.algorithm,
          hmacSecret: own === word ? 'word' : 'random',
        });
        const { checks } = await attest(trace, own);
        expect(checks.filter(({ agrees }) => !agrees)).toEqual([]);
      },
    ),
    thorough(60),
  );
});

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { judge, modelIds, models, run } from '#sandbox';
import { scenario, settings, thorough } from '../random-runs.ts';

vi.setConfig({ testTimeout: 60_000 });

test.each(modelIds)('on %s no run exceeds what is due, and nothing due the worst case', (id) => {
  fc.assert(
    fc.property(scenario, settings, (random, changes) => {
      const { exposureMs, dueMs, worstCaseMs } = judge(run(random, models[id], changes));
      if (exposureMs === null || dueMs === null || worstCaseMs === null) {
        expect({ exposureMs, dueMs, worstCaseMs }).toEqual({
          exposureMs: null,
          dueMs: null,
          worstCaseMs: null,
        });
        return;
      }
      expect(exposureMs).toBeLessThanOrEqual(dueMs);
      expect(dueMs).toBeLessThanOrEqual(worstCaseMs);
    }),
    thorough(100),
  );
});

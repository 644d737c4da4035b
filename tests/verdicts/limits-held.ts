/** No run exceeds what is due to it, and nothing due exceeds the worst case. */
import { expect } from 'vitest';
import { judge, type ModelId, models, type ReadScenario, run, type Settings } from '#sandbox';

/** Whoever can make tokens is limited by nothing; then there is an exposure, and no limit to it. */
export function demandOrder(random: ReadScenario, id: ModelId, changes: Partial<Settings>): void {
  const { exposureMs, dueMs, worstCaseMs } = judge(run(random, models[id], changes));
  if (exposureMs === null || dueMs === null || worstCaseMs === null) {
    expect({ dueMs, worstCaseMs }).toEqual({ dueMs: null, worstCaseMs: null });
    return;
  }
  expect(exposureMs).toBeLessThanOrEqual(dueMs);
  expect(dueMs).toBeLessThanOrEqual(worstCaseMs);
}

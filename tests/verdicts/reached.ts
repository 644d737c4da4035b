/** A directed run, and whether it comes as near to its limits as a run can. */
import { expect } from 'vitest';
import { type Judgement, judge, type ModelId } from '#sandbox';
import { type Changes, type Line, played } from '../played.ts';

export type Directed = [name: string, model: ModelId, steps: Line[], changes: Changes];

export const measured = (model: ModelId, steps: Line[], changes: Changes): Judgement =>
  judge(played(model, steps, { until: '2h', idleTimeout: '2h', ...changes }));

/** Within a millisecond of what is due, and that within a millisecond of the worst case. */
export function expectReached({ exposureMs, dueMs, worstCaseMs }: Judgement, offMs = 1): void {
  expect(dueMs ?? Number.NaN).toBeLessThanOrEqual(worstCaseMs ?? 0);
  expect(dueMs ?? Number.NaN).toBeGreaterThanOrEqual((worstCaseMs ?? 0) - 1);
  expect(exposureMs ?? Number.NaN).toBeGreaterThanOrEqual((dueMs ?? 0) - offMs);
  expect(exposureMs).toBeLessThanOrEqual(dueMs ?? 0);
}

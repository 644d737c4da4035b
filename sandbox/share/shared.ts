/** What a link holds: a run, exactly, and where somebody was looking. */
import { InputError, unknownName } from '../model/input-error.ts';
import type { ModelId } from '../model/model.ts';
import { readSettings } from '../model/read-setting.ts';
import { resolveSettings } from '../model/resolve.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import { isModelId, modelIds, models } from '../models/index.ts';
import { run } from '../world/world.ts';

/** One model of a comparison, and what was changed of its settings, as people write them. */
export type Lane = { model: ModelId; settings: Readonly<Record<string, string>> };

export type Shared = {
  /** Where it began. */
  scenario: Scenario;
  /** What was put on it since, in the order of being put. */
  added: readonly Step[];
  lanes: readonly Lane[];
  /** What the branch is called; empty: the first. */
  branch: string;
  cursorMs: Ms;
};

/** What every lane was fed. */
export const scenarioOf = ({ scenario, added }: Pick<Shared, 'scenario' | 'added'>): Scenario => ({
  ...scenario,
  steps: [...scenario.steps, ...added],
});

/** Runs it again, one trace for each lane. */
export const runShared = (shared: Shared): Trace[] =>
  shared.lanes.map(({ model, settings }) =>
    run(scenarioOf(shared), models[model], readSettings(settings)),
  );

/** Throws an {@link InputError} that names the lane whose model or settings cannot be used. */
export function readLane({ model, settings }: { model: string; settings: Lane['settings'] }): Lane {
  if (!isModelId(model)) throw unknownName('model', model, modelIds);
  resolveSettings(models[model], readSettings(settings));
  return { model, settings };
}

/** A cursor stands within its run. */
export function demandCursor(cursorMs: Ms, { untilMs }: Scenario): void {
  if (cursorMs > untilMs) throw new InputError('the moment it shows is after the end of its run');
}

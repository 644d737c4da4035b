/** What a link holds: a run, exactly, and where somebody was looking. */
import { InputError, unknownName } from '../model/input-error.ts';
import { readSettings } from '../model/read-setting.ts';
import { resolveSettings } from '../model/resolve.ts';
import type { Scenario } from '../model/scenario.ts';
import { type Line, readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import { formatDuration, type Ms, parseDuration } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import { isModelId, modelIds, models } from '../models/index.ts';
import { run } from '../world/world.ts';

/** Settings by name, as people write them. */
type Texts = Readonly<Record<string, string>>;

export type Shared = {
  /** Where it began. */
  scenario: ScenarioFile;
  branch: SharedBranch;
  /** When the run ends, if later than the scenario says. */
  untilMs: Ms;
  /** What was changed for all of the models. */
  settings: Texts;
  /** The models that are compared, and what was changed of each alone. */
  systems: readonly { model: string; settings: Texts }[];
  /** Which of them was looked at. */
  looking: number;
  /** `entry`: the last thing shown within that moment; null: all of it. */
  cursor: { atMs: Ms; entry: number | null };
};

/** `cutMs`: where it left what is written; null: nowhere. `lines`: all that is played. */
export type SharedBranch = { name: string; cutMs: Ms | null; lines: readonly Line[] };

/** What every model is fed. */
export const playedScenario = ({ scenario, branch, untilMs }: Shared): Scenario =>
  readScenario({ ...scenario, until: formatDuration(untilMs), steps: [...branch.lines] });

/** Runs it again: one trace for each of its systems. */
export function runShared(shared: Shared): Trace[] {
  const scenario = playedScenario(shared);
  return shared.systems.map(({ model, settings }) =>
    run(scenario, modelNamed(model), readSettings({ ...shared.settings, ...settings })),
  );
}

function modelNamed(id: string) {
  if (!isModelId(id)) throw unknownName('model', id, modelIds);
  return models[id];
}

/** Throws an {@link InputError} that names what cannot be used. */
export function demandUsable(shared: Shared): Shared {
  const { steps: _, untilMs, settings } = playedScenario(shared);
  const { systems, looking, cursor } = shared;
  if (systems.length === 0) throw new InputError('it names no model');
  for (const system of systems) {
    const changes = { ...settings, ...shared.settings, ...system.settings };
    resolveSettings(modelNamed(system.model), readSettings(changes));
  }
  if (looking >= systems.length) throw new InputError('it looks at a model that it does not name');
  if (cursor.atMs > untilMs) throw new InputError('it looks at a moment after the end of its run');
  return shared;
}

/** The lines of a scenario that a branch keeps when it leaves it there. */
export const keptLines = (lines: readonly Line[], cutMs: Ms | null): readonly Line[] =>
  cutMs === null ? lines : lines.filter(({ at }) => (parseDuration(at) ?? 0) <= cutMs);

/** Reads what was typed after `run` or `compare`. */
import { InputError, type ModelId, type Settings } from '../index.ts';
import { chooseModels, readChanges, type Typed } from './flags.ts';

export type RunCommand = {
  name: 'run' | 'compare';
  /** An id, or the path of a file. */
  scenario: string;
  /** Null: the scenario's own, or else all. */
  models: readonly ModelId[] | null;
  changes: Partial<Settings>;
  json: boolean;
};

export const RUN_FLAGS = ['model', 'set', 'all', 'json'] as const;

export const readRun =
  (name: RunCommand['name']) =>
  ([scenario, stray]: readonly string[], typed: Typed): RunCommand => {
    if (scenario === undefined) throw new InputError(`"${name}" needs a scenario: an id or a file`);
    if (stray !== undefined) throw new InputError(`one scenario at a time, not also "${stray}"`);
    const models = chooseModels(typed);
    if (name === 'compare' && (models?.length ?? 0) < 2)
      throw new InputError('"compare" needs two models or more: --all, or --model id,id');
    return { name, scenario, models, changes: readChanges(typed), json: typed.json ?? false };
  };

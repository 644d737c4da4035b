/** Reads what was typed after `explore`. */
import {
  type Alphabet,
  type Ask,
  alphabets,
  type FaultName,
  faults,
  InputError,
  isModelId,
  type ModelId,
  modelIds,
  type Settings,
  scaledSettings,
  standardAlphabet,
  unknownName,
} from '../index.ts';
import { readChanges, readCount, readDuration, type Typed } from './flags.ts';

export type ExploreCommand = {
  name: 'explore';
  model: ModelId;
  changes: Partial<Settings>;
  ask: Ask;
  /** Whether the clocks are scaled down, and not the model's own. */
  scaled: boolean;
  json: boolean;
  /** Where a counterexample goes, if anywhere. */
  save: string | null;
};

export const EXPLORE_FLAGS = [
  'model',
  'set',
  'depth',
  'scaled',
  'states',
  'alphabet',
  'fault',
  'property',
  'budget',
  'save',
  'json',
] as const;

const DEPTH = 6;
const DEPTH_MAX = 1_000;
const STATES_MAX = 10_000_000;

export function readExplore([stray]: readonly string[], typed: Typed): ExploreCommand {
  if (stray !== undefined) {
    throw new InputError(`"explore" takes no scenario, not "${stray}": it tries every one.`);
  }
  const { depth, states, scaled = false, property, budget, save = null, json = false } = typed;
  const properties = property?.flatMap((ids) => ids.split(','));
  const usual = scaled ? null : DEPTH;
  return {
    name: 'explore',
    model: readModel(typed.model),
    changes: { ...(scaled && scaledSettings()), ...readChanges(typed) },
    ask: {
      depth: depth === undefined ? usual : readCount('depth', depth, 1, DEPTH_MAX),
      alphabet: readAlphabet(typed.alphabet, typed.fault),
      ...(states !== undefined && { statesMax: readCount('states', states, 1, STATES_MAX) }),
      ...(properties && { properties }),
      ...(budget !== undefined && { budgetMs: readDuration('budget', budget) }),
    },
    scaled,
    json,
    save,
  };
}

function readModel(ids: readonly string[] = []): ModelId {
  const [id, another] = ids.flatMap((each) => each.split(','));
  if (id === undefined) throw new InputError(`"explore" needs a --model: ${modelIds.join(', ')}.`);
  if (another !== undefined) throw new InputError(`one model at a time, not also "${another}"`);
  if (!isModelId(id)) throw unknownName('model', id, modelIds);
  return id;
}

function readAlphabet(name: string | undefined, fault: string | undefined): Alphabet {
  if (name !== undefined && fault !== undefined) {
    throw new InputError('--fault is of the standard alphabet: it leaves nothing for --alphabet');
  }
  if (fault !== undefined) {
    if (!isNameIn(faults, fault)) throw unknownName('fault', fault, Object.keys(faults));
    return standardAlphabet(fault satisfies FaultName);
  }
  const known = name ?? 'standard';
  if (!isNameIn(alphabets, known)) throw unknownName('alphabet', known, Object.keys(alphabets));
  return alphabets[known];
}

const isNameIn = <T extends object>(all: T, name: string): name is string & keyof T =>
  Object.hasOwn(all, name);

/** Finds one of the scenarios that come with Cutoff. */
import { isModelId, type ModelId, modelIds, type ReadScenario, scenarios } from '#sandbox';

export function scenarioNamed(id: string): ReadScenario {
  const found = scenarios[id];
  if (!found) throw new Error(`no scenario is called "${id}"`);
  return found;
}

/** The models that a scenario is for: those it names, or else all. */
export const applicable = ({ models }: ReadScenario): readonly ModelId[] =>
  (models ?? modelIds).filter(isModelId);

/** Finds one of the scenarios that come with Cutoff. */
import { type ReadScenario, scenarios } from '#sandbox';

export function scenarioNamed(id: string): ReadScenario {
  const found = scenarios[id];
  if (!found) throw new Error(`no scenario is called "${id}"`);
  return found;
}

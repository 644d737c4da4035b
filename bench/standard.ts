/** The run that every measurement is of: the standard scenario on each of the article's four models. */
import { models, type ReadScenario, run, scenarios, type Trace } from '#sandbox';

const id = 'steal-then-logout';

function standardScenario(): ReadScenario {
  const found = scenarios[id];
  if (!found) throw new Error(`no scenario is called "${id}"`);
  return found;
}

const scenario = standardScenario();

export const runAll = (): readonly Trace[] =>
  Object.values(models).map((model) => run(scenario, model));

export const title = `${id} on ${Object.keys(models).join(', ')}`;

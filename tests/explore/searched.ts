/** Explores one model in a test. */
import { type Ask, type Exploration, explore, type ModelId, models, type Settings } from '#sandbox';

export const explored = (id: ModelId, ask: Ask, changes: Partial<Settings> = {}): Exploration =>
  explore({ model: models[id], changes }, ask);

/** What became of each property. */
export const outcomesOf = ({ findings }: Exploration) =>
  Object.fromEntries(findings.map(({ property, outcome }) => [property, outcome]));

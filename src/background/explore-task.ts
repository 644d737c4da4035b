/** An exploration as a page asks for it: everything by name, as text. */
import {
  type AlphabetName,
  alphabets,
  type Exploration,
  exploring,
  type ModelId,
  models,
  type Reached,
  readSettings,
  type ScenarioFile,
  scaledSettings,
} from '#sandbox';

/** `depth`: null, on scaled clocks, until no new state is found. */
export type WantedExploration = {
  model: ModelId;
  alphabet: AlphabetName;
  depth: number | null;
  settings: Readonly<Record<string, string>>;
  /** Where to begin; default: where nothing has happened yet. */
  from?: { scenario: ScenarioFile; atMs: number };
  /** The most that a stolen credential may go on after an act that should end it. */
  budgetMs?: number;
};

export function exploreTask({
  model,
  alphabet,
  depth,
  settings,
  ...begun
}: WantedExploration): Generator<Reached, Exploration> {
  const changes = { ...(depth === null && scaledSettings()), ...readSettings(settings) };
  return exploring(
    { model: models[model], changes },
    { depth, alphabet: alphabets[alphabet], ...begun },
  );
}

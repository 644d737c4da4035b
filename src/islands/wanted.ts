/** A scenario that may be chosen. `models`: those it is for; null: all. */
export type PlayableScenario = {
  id: string;
  question: string;
  models: readonly string[] | null;
};

export type PlayableTopic = { title: string; scenarios: readonly PlayableScenario[] };

/** A run that a reader asks for. */
export type Wanted = {
  scenario: string;
  models: readonly string[];
  /** Settings by name, as the reader wrote them. */
  settings: Readonly<Record<string, string>>;
};

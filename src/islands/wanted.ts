/** A run that a reader asks for. */
export type Wanted = {
  scenario: string;
  models: readonly string[];
  /** Settings by name, as the reader wrote them. */
  settings: Readonly<Record<string, string>>;
};

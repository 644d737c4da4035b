/** How a statement of the article stands once it is checked. */

export type Standing = keyof typeof standings;

export const standings = {
  sound: 'Holds as it is said.',
  incomplete: 'True, and misleading without the rest.',
  overstated: 'A true core, said too strongly.',
  wrong: 'Does not hold.',
  unverifiable: 'No trace of it was found. It is not repeated here as a fact.',
  fictional: 'An invented person, company or event.',
  omitted: 'The article does not say this, and should.',
} as const satisfies Record<string, string>;

export const standingIds = Object.keys(standings) as [Standing, ...Standing[]];

/** What a folder may import and what not, with the words that refuse it. */

export type Directions = {
  /** The files whose imports are limited; `*` stands for any name. */
  readonly file: string;
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
  readonly says: string;
};

export const everywhere = ['../../src/views/rows.ts', './../../tests/lint.ts', 'node:fs'];

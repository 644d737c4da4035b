/** An attempt at a goal, as the lab opens it: what is given, with what the attempt adds and changes. */
import type { Attempt } from '#sandbox';
import type { Notebook } from './notebook.ts';
import { sheetOf } from './sheet-of.ts';

export function attempted(
  opening: Notebook,
  { model, settings = {}, added = [] }: Attempt,
): Notebook {
  const { steps } = sheetOf({ format: 1, ...opening.sheet, models: [model], steps: [...added] });
  return {
    ...opening,
    systems: [{ model, settings: {} }],
    settings,
    branches: opening.branches.map((each) => ({ ...each, lines: [...each.lines, ...steps] })),
  };
}

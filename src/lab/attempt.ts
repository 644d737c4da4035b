/** An attempt at a goal, as the lab opens it: what is given, with what the attempt adds and changes. */
import type { Answer } from './goal-told.ts';
import type { Line, Notebook } from './notebook.ts';

type Attempt = Pick<Answer, 'model' | 'settings' | 'added'>;

export const attempted = (opening: Notebook, { model, settings, added }: Attempt): Notebook => ({
  ...opening,
  systems: [{ model, settings: {} }],
  looking: 0,
  settings,
  branches: opening.branches.map((each) => ({
    ...each,
    lines: [...each.lines, ...(added as readonly Line[])],
  })),
});

/** Every order of events from the cursor on, as the worker is asked for it; and a run that it has found, as the lab opens it. */
import { isModelId, properties, type ScenarioFile } from '#sandbox';
import type { WantedExploration } from '../background/explore-task.ts';
import { begin, type Notebook } from './notebook.ts';
import { playedFile, sheetOf } from './sheet-of.ts';

/** `depth`: so many moves. `budgetMs`: so long may the thief go on after an ending act. */
type Asked = { depth: number; budgetMs: number };

/** Of the system that is looked at, with all that was changed of it. */
export function explorationFrom(notebook: Notebook, { depth, budgetMs }: Asked): WantedExploration {
  const system = notebook.systems[notebook.looking];
  if (!system || !isModelId(system.model)) throw new Error('no system is looked at');
  const scenario = playedFile({ ...notebook, systems: [system], looking: 0 });
  return {
    model: system.model,
    alphabet: 'standard',
    depth,
    settings: scenario.settings ?? {},
    from: { scenario, atMs: notebook.cursor.atMs },
    budgetMs,
  };
}

/** Opened at the moment from which the search went on. */
export function notebookOfFinding(file: ScenarioFile, { cursor }: Notebook): Notebook {
  const begun = begin(sheetOf(file), file.models ?? []);
  const atMs = Math.min(begun.untilMs, cursor.atMs);
  return { ...begun, cursor: { atMs, entry: null } };
}

/** What a property says; that of the budget is about the thief alone. */
export const sayProperty = (id: string): string =>
  properties.find((each) => each.id === id)?.says ??
  'After an act that should end her access, the attacker gets nothing more, but for the time that is allowed.';

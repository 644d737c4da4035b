/**
 * What the reader has made of a run: its systems, its branches, and where the cursor stands.
 *
 * Plain data that knows no engine: what comes of it is derived, in `running.ts`.
 */
import { readMoment } from '../views/link-moment.ts';
import { SYSTEMS_MAX } from '../views/side-by-side.ts';

/** One line of a scenario file. */
export type Line = Readonly<Record<string, string | number | boolean>> & {
  readonly at: string;
  readonly who: string;
  readonly do: string;
};

/** A scenario as a file holds it; `models`: those it is for, or null for all. */
export type Sheet = {
  readonly id: string;
  readonly question: string;
  readonly until: string;
  readonly steps: readonly Line[];
  readonly settings: Readonly<Record<string, string>>;
  readonly models: readonly string[] | null;
};

/** Settings by name, as they are written. */
export type Written = Readonly<Record<string, string>>;

/** One way of keeping users signed in, with what the reader changed of it alone. */
export type LabSystem = { readonly model: string; readonly settings: Written };

/** A course of events. `cutMs`: where it left its parent; from there on it goes its own way. */
export type Branch = {
  readonly id: number;
  readonly name: string;
  readonly parent: number | null;
  readonly cutMs: number;
  /** All of its lines, those that it shares with its parent too: no other branch can change them. */
  readonly lines: readonly Line[];
};

/** `entry`: the last thing shown of the system that is looked at, within its moment; null: all of that moment. */
export type Cursor = { readonly atMs: number; readonly entry: number | null };

export type Notebook = {
  readonly sheet: Sheet;
  /** Whether what the sheet says stays: its lines and its end, whatever is done besides. */
  readonly given: boolean;
  readonly untilMs: number;
  readonly systems: readonly LabSystem[];
  /** Which of them the stage shows. */
  readonly looking: number;
  /** What the reader changed for all systems. */
  readonly settings: Written;
  readonly branches: readonly Branch[];
  /** The id of the one that is played. */
  readonly branch: number;
  readonly cursor: Cursor;
};

export function begin(sheet: Sheet, models: readonly string[], given = false): Notebook {
  const main: Branch = { id: 0, name: 'As written', parent: null, cutMs: 0, lines: sheet.steps };
  const untilMs = msOf(sheet.until);
  return {
    sheet,
    given,
    untilMs,
    systems: models.slice(0, SYSTEMS_MAX).map((model) => ({ model, settings: {} })),
    looking: 0,
    settings: {},
    branches: [main],
    branch: main.id,
    cursor: { atMs: untilMs, entry: null },
  };
}

export const msOf = (text: string): number => readMoment(text) ?? 0;

export function branchOf({ branches, branch }: Notebook): Branch {
  const found = branches.find(({ id }) => id === branch);
  if (!found) throw new Error(`there is no branch ${branch}`);
  return found;
}

/** What is played now, as a file would say it. */
export const playedSheet = (notebook: Notebook): Sheet => ({
  ...notebook.sheet,
  steps: branchOf(notebook).lines,
});

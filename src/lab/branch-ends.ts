/** How each branch ends in the system on the stage, in words: what branches are compared by. */
import { type Branch, branchOf, type Notebook } from './notebook.ts';
import { drawPicture, type SystemPicture } from './picture.ts';
import { runAll } from './running.ts';

export type End = SystemPicture['words'];

/** A branch that has not changed ends as it did, under the same settings. */
const known = new WeakMap<Branch, { under: string; end: End }>();

export function endsOf(notebook: Notebook): ReadonlyMap<number, End> {
  const ends = notebook.branches.flatMap(({ id }) => {
    const end = endOf({ ...notebook, branch: id });
    return end ? [[id, end] as const] : [];
  });
  return new Map(ends);
}

function endOf(notebook: Notebook): End | null {
  const { sheet, settings, systems, looking, untilMs } = notebook;
  const branch = branchOf(notebook);
  const looked = systems.slice(looking, looking + 1);
  const under = JSON.stringify([sheet.id, sheet.settings, settings, looked, untilMs]);
  const before = known.get(branch);
  if (before?.under === under) return before.end;
  const runs = runAll({ ...notebook, systems: looked, looking: 0 });
  const end = drawPicture(runs, 0, { fromMs: 0, toMs: untilMs }).systems[0]?.words ?? null;
  if (end) known.set(branch, { under, end });
  return end;
}

/** All that a page of the lab needs to show its opening run before any script has come. */
import { machines, models } from '#sandbox';
import { packStories } from '../views/packed.ts';
import { packLane } from '../views/packed-lanes.ts';
import { toPage } from '../views/page-text.ts';
import { drawStatechart } from '../views/statechart.ts';
import { drawFrame } from './frame.ts';
import type { Notebook } from './notebook.ts';
import { drawPicture } from './picture.ts';
import { runAll } from './running.ts';
import type { Shown } from './shown.ts';

/** As short as it can be written into a page. */
export function showOnPage(opening: Notebook): string {
  const { picture, ...rest } = show(opening);
  const { story, systems, ...drawn } = picture;
  const packed = systems.map((each) => ({ ...each, lanes: each.lanes.map(packLane) }));
  return toPage({ ...rest, picture: { ...drawn, systems: packed }, ...packStories([story]) });
}

function show(opening: Notebook): Shown {
  const runs = runAll(opening);
  const scale = { fromMs: 0, toMs: opening.untilMs };
  return {
    opening,
    picture: drawPicture(runs, opening.looking, scale),
    frame: drawFrame(runs, opening.looking, opening.cursor),
    charts: charts(),
  };
}

const charts = (): Shown['charts'] =>
  Object.fromEntries(
    Object.entries(machines)
      .map(([role, { config }]) => [role, drawStatechart(config)] as const)
      .filter(([, { nodes }]) => nodes.length > 1),
  );

export const modelList: readonly { id: string; name: string }[] = Object.values(models).map(
  ({ id, name }) => ({ id, name }),
);

/** All that a page of the lab needs to show its opening run before any script has come. */
import { machines, models } from '#sandbox';
import { drawStatechart, type Statechart } from '../views/statechart.ts';
import { drawFrame, type Frame } from './frame.ts';
import type { Notebook } from './notebook.ts';
import { drawPicture, type Picture } from './picture.ts';
import { runAll } from './running.ts';

export type Shown = {
  opening: Notebook;
  picture: Picture;
  frame: Frame;
  /** By role; those of one state have nothing to draw. */
  charts: Readonly<Record<string, Statechart>>;
};

export function show(opening: Notebook): Shown {
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

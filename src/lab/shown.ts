/** What a page of the lab shows before any engine has come, read from how the page holds it. */

import { type PackedStories, unpackStory } from '../views/packed.ts';
import { unpackLane } from '../views/packed-lanes.ts';
import { fromPage } from '../views/page-text.ts';
import type { Statechart } from '../views/statechart.ts';
import type { Frame } from './frame.ts';
import type { Notebook } from './notebook.ts';
import type { Picture } from './picture.ts';

export type Shown = {
  opening: Notebook;
  picture: Picture;
  frame: Frame;
  /** By role; those of one state have nothing to draw. */
  charts: Readonly<Record<string, Statechart>>;
};

type Held = Omit<Shown, 'picture'> & { picture: Omit<Picture, 'story'> } & PackedStories;

export function readShown(text: string): Shown {
  const { told, events, picture, ...rest } = fromPage(text) as Held;
  const story = unpackStory(events[0] ?? [], told);
  const systems = picture.systems.map((each) => ({ ...each, lanes: each.lanes.map(unpackLane) }));
  return { ...rest, picture: { ...picture, systems, story } };
}

/** What a run looks like at one moment: where the cursor may stand, and what has just happened. */
import { reasons } from './reasons.ts';
import type { StoryEvent } from './story.ts';

type Told = { name: string; story: readonly StoryEvent[] };

/** Every moment at which something happens in any row, in order. */
export const momentsOf = (rows: readonly Told[]): number[] =>
  [...new Set(rows.flatMap(({ story }) => story.map(({ atMs }) => atMs)))].sort((a, b) => a - b);

/** The last thing told in a row up to this moment. */
export const lastEvent = ({ story }: Pick<Told, 'story'>, atMs: number): StoryEvent | undefined =>
  story.findLast((event) => event.atMs <= atMs);

export const nextMoment = (moments: readonly number[], atMs: number): number | undefined =>
  moments.find((moment) => moment > atMs);

export const previousMoment = (moments: readonly number[], atMs: number): number | undefined =>
  moments.findLast((moment) => moment < atMs);

/** What became of a request: `answered`, `refused, token expired`; empty for everything else. */
export const resultOf = ({ outcome, why }: Pick<StoryEvent, 'outcome' | 'why'>): string =>
  why ? `${outcome}, ${reasons[why]}` : (outcome ?? '');

/** An event and its outcome in one line. */
export const sentenceOf = (event: StoryEvent): string =>
  event.outcome ? `${event.text}: ${resultOf(event)}` : event.text;

/** The thief's requests as marks on a row. */
import { placeOf } from './axis.ts';
import type { StoryEvent } from './story.ts';

export type Mark = { atMs: number; x: number; accepted: boolean };

export const isTry = ({ who, kind }: Pick<StoryEvent, 'who' | 'kind'>): boolean =>
  who === 'thief' && kind === 'request';

export const marksOf = (story: readonly StoryEvent[], untilMs: number): Mark[] =>
  story.filter(isTry).map(({ atMs, outcome }) => ({
    atMs,
    x: placeOf(atMs, untilMs),
    accepted: outcome === 'answered',
  }));

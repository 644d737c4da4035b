/** The thief's requests as marks on a row. */
import { placeOf } from './axis.ts';
import type { StoryEvent } from './story.ts';

export type Mark = { atMs: number; x: number; accepted: boolean };

export const isTry = ({ who, kind }: Pick<StoryEvent, 'who' | 'kind'>): boolean =>
  who === 'thief' && kind === 'request';

export type MarkGroup = { accepted: boolean; later: boolean; marks: readonly Mark[] };

export const marksOf = (story: readonly StoryEvent[], untilMs: number): Mark[] =>
  story.filter(isTry).map(({ atMs, outcome }) => ({
    atMs,
    x: placeOf(atMs, untilMs),
    accepted: outcome === 'answered',
  }));

/** Answered or refused, before or after the cursor: what looks alike, together. */
export const groupMarks = (marks: readonly Mark[], nowMs: number): MarkGroup[] =>
  [true, false].flatMap((accepted) =>
    [false, true].flatMap((later) => {
      const alike = marks.filter(
        (mark) => mark.accepted === accepted && mark.atMs > nowMs === later,
      );
      return alike.length > 0 ? [{ accepted, later, marks: alike }] : [];
    }),
  );

/** Requests as marks on a row: the thief's, or in a run without one the user's own. */
import { placeOf } from './axis.ts';
import type { StoryEvent } from './story.ts';

/**
 * `shown`: by showing a credential. `otherwise`: from the victim's own page, by a forged request, or over
 * a stream that is open.
 */
export type Mark = {
  atMs: number;
  x: number;
  accepted: boolean;
  by: 'thief' | 'user';
  way: 'shown' | 'otherwise';
};

export const isTry = ({ who, kind }: Pick<StoryEvent, 'who' | 'kind'>): boolean =>
  who === 'thief' && kind === 'request';

const ways: Partial<Record<StoryEvent['kind'], Mark['way']>> = {
  request: 'shown',
  abuse: 'otherwise',
  stream: 'otherwise',
};

const isMark = ({ kind, outcome }: StoryEvent): boolean =>
  ways[kind] !== undefined && outcome !== null;

/** What a row shows: what was tried at the victim's expense, or else what its user did. */
export function markedIn(story: readonly StoryEvent[]): readonly StoryEvent[] {
  const all = story.filter(isMark);
  const hostile = all.filter(({ who }) => who === 'thief');
  return hostile.length > 0 ? hostile : all;
}

export type MarkGroup = Pick<Mark, 'accepted' | 'by' | 'way'> & {
  later: boolean;
  marks: readonly Mark[];
};

export const marksOf = (story: readonly StoryEvent[], untilMs: number): Mark[] =>
  markedIn(story).map(({ atMs, outcome, who, kind }) => ({
    atMs,
    x: placeOf(atMs, untilMs),
    accepted: outcome === 'answered',
    by: who === 'thief' ? 'thief' : 'user',
    way: ways[kind] ?? 'shown',
  }));

/** Answered or refused, before or after the cursor: what looks alike, together. */
export function groupMarks(marks: readonly Mark[], nowMs: number): MarkGroup[] {
  const groups = new Map<string, MarkGroup & { marks: Mark[] }>();
  for (const mark of marks) {
    const { accepted, by, way } = mark;
    const later = mark.atMs > nowMs;
    const key = `${accepted} ${later} ${by} ${way}`;
    const group = groups.get(key) ?? { accepted, later, by, way, marks: [] };
    group.marks.push(mark);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * The exposure chart: one row per model on one time axis.
 *
 * Positions are percentages of the width, so the same drawing fits every screen.
 */

import { type Judgement, judge, type Trace } from '#sandbox';
import { placeOf } from './axis.ts';
import { sayEnding } from './ending-words.ts';
import { isTry } from './marks.ts';
import { outcomeOf, type Words } from './outcome.ts';
import { type StoryEvent, storyOf } from './story.ts';

/** A span in which the thief was in after access should have ended; `sure` up to the last success seen. */
export type Stretch = { from: number; sure: number; to: number };

/** What the page tells of a judgement besides its words. */
type Shown = Pick<
  Judgement,
  | 'exposureMs'
  | 'endedAtMs'
  | 'cutOffAtMs'
  | 'worstCaseMs'
  | 'dwellMs'
  | 'stillInAtEnd'
  | 'honest'
  | 'attacker'
  | 'collateral'
>;

export type ChartRow = {
  model: string;
  name: string;
  holds: string;
  stretches: readonly Stretch[];
  words: Words;
  story: readonly StoryEvent[];
  judgement: Shown;
};

export type Chart = {
  untilMs: number;
  rows: readonly ChartRow[];
  /** The moment from which access should be over; null when nothing ended it. */
  moment: { atMs: number; x: number; label: string } | null;
};

export const drawChart = (traces: readonly Trace[]): Chart =>
  drawJudged(traces.map((trace) => ({ trace, judgement: judge(trace) })));

export function drawJudged(judged: readonly Judged[]): Chart {
  const untilMs = Math.max(...judged.map(({ trace }) => trace.untilMs));
  return {
    untilMs,
    rows: judged.map(({ trace, judgement }) => drawRow(trace, judgement, untilMs)),
    moment: momentOf(judged, untilMs),
  };
}

type Judged = { trace: Trace; judgement: Judgement };

function momentOf(judged: readonly Judged[], untilMs: number): Chart['moment'] {
  const ended = judged.find(({ judgement }) => judgement.endedAtMs !== null);
  const atMs = ended?.judgement.endedAtMs ?? null;
  const label = ended && sayEnding(ended.trace, ended.judgement);
  return atMs === null || !label ? null : { atMs, x: placeOf(atMs, untilMs), label };
}

function drawRow(trace: Trace, judgement: Judgement, untilMs: number): ChartRow {
  const story = storyOf(trace);
  const { id, name, holds } = trace.model;
  return {
    model: id,
    name,
    holds,
    story,
    judgement: shown(judgement),
    stretches: stretchesOf(story, judgement.endedAtMs, untilMs).map((each) => ({
      from: placeOf(each.from, untilMs),
      sure: placeOf(each.sure, untilMs),
      to: placeOf(each.to, untilMs),
    })),
    words: outcomeOf(judgement, story, trace),
  };
}

function shown(judgement: Judgement): Shown {
  const { exposureMs, endedAtMs, cutOffAtMs, worstCaseMs, dwellMs, stillInAtEnd } = judgement;
  const { honest, attacker, collateral } = judgement;
  const times = { exposureMs, endedAtMs, cutOffAtMs, worstCaseMs, dwellMs, stillInAtEnd };
  return { ...times, honest, attacker, collateral };
}

/** In milliseconds. Each run of successes after the ending is a stretch of its own: a credential can come back to life. */
export function stretchesOf(
  story: readonly StoryEvent[],
  endedAtMs: number | null,
  untilMs: number,
): Stretch[] {
  if (endedAtMs === null) return [];
  const stretches: Stretch[] = [];
  let from: number | null = endedAtMs;
  let sure: number | null = null;
  for (const { atMs, outcome } of story.filter(isTry)) {
    if (atMs <= endedAtMs) continue;
    if (outcome === 'answered') {
      from ??= atMs;
      sure = atMs;
    } else {
      if (from !== null && sure !== null) stretches.push({ from, sure, to: atMs });
      from = null;
      sure = null;
    }
  }
  if (from !== null && sure !== null) stretches.push({ from, sure, to: untilMs });
  return stretches;
}

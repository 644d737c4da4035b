/**
 * The exposure chart: one row per model on one time axis.
 *
 * Positions are percentages of the width, so the same drawing fits every screen.
 */
import { type Judgement, judge, type Trace } from '#sandbox';
import { placeOf } from './axis.ts';
import { clockFace } from './clock.ts';
import { isTry } from './marks.ts';
import { outcomeOf, type Words } from './outcome.ts';
import { type StoryEvent, storyOf } from './story.ts';

/** A span in which the thief was in after access should have ended; `sure` up to the last success seen. */
export type Stretch = { from: number; sure: number; to: number };

/** What the page tells of a judgement besides its words. */
type Shown = Pick<Judgement, 'exposureMs' | 'cutOffAtMs' | 'worstCaseMs' | 'honest'>;

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
  ticks: readonly { x: number; label: string; minor: boolean }[];
  /** The moment from which access should be over; null when nothing ended it. */
  moment: { atMs: number; x: number; label: string } | null;
};

export function drawChart(traces: readonly Trace[]): Chart {
  const untilMs = Math.max(...traces.map((trace) => trace.untilMs));
  const judged = traces.map((trace) => ({ trace, judgement: judge(trace) }));
  return {
    untilMs,
    rows: judged.map(({ trace, judgement }) => drawRow(trace, judgement, untilMs)),
    ticks: ticksOf(untilMs),
    moment: momentOf(
      judged.map(({ judgement }) => judgement),
      untilMs,
    ),
  };
}

function momentOf(judgements: readonly Judgement[], untilMs: number): Chart['moment'] {
  const ended = judgements.find(({ endedAtMs }) => endedAtMs !== null);
  if (!ended || ended.endedAtMs === null) return null;
  const label =
    ended.endedBy === 'password-change' ? 'Alice changes her password' : 'Alice logs out';
  return { atMs: ended.endedAtMs, x: placeOf(ended.endedAtMs, untilMs), label };
}

function drawRow(trace: Trace, judgement: Judgement, untilMs: number): ChartRow {
  const story = storyOf(trace);
  const { id, name, holds } = trace.model;
  const { exposureMs, cutOffAtMs, worstCaseMs, honest } = judgement;
  return {
    model: id,
    name,
    holds,
    story,
    judgement: { exposureMs, cutOffAtMs, worstCaseMs, honest },
    stretches: stretchesOf(story.filter(isTry), judgement.endedAtMs, untilMs),
    words: outcomeOf(judgement, story),
  };
}

/** Each run of successes after the ending is a stretch of its own: a credential can come back to life. */
function stretchesOf(
  tries: readonly StoryEvent[],
  endedAtMs: number | null,
  untilMs: number,
): Stretch[] {
  if (endedAtMs === null) return [];
  const stretches: Stretch[] = [];
  let from: number | null = endedAtMs;
  let sure: number | null = null;
  for (const { atMs, outcome } of tries.filter((each) => each.atMs > endedAtMs)) {
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
  return stretches.map((each) => ({
    from: placeOf(each.from, untilMs),
    sure: placeOf(each.sure, untilMs),
    to: placeOf(each.to, untilMs),
  }));
}

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 20, 30, 60, 120, 240, 480, 1_440, 2_880, 10_080].map((n) => n * MINUTE);

/** Seven ticks at most, on round clock times; every second one may be left out where it is narrow. */
function ticksOf(untilMs: number) {
  const every = STEPS.find((step) => untilMs / step <= 7.5) ?? untilMs;
  return Array.from({ length: Math.floor(untilMs / every) + 1 }, (_, index) => ({
    x: placeOf(index * every, untilMs),
    label: clockFace(index * every),
    minor: index % 2 === 1,
  }));
}

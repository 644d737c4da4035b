/** What is drawn of a notebook as a whole, whatever the moment: its systems and their timelines. Plain data. */
import { holdingsOf, type Trace } from '#sandbox';
import { type ChartRow, drawJudged, stretchesOf } from '../views/chart.ts';
import { drawLanes, type Lane } from '../views/lanes.ts';
import { changesLives, type Life, livesOf } from '../views/lives.ts';
import { type Scale, xOn } from '../views/scale.ts';
import type { StoryEvent } from '../views/story.ts';
import type { Written } from './notebook.ts';
import { type Run, STANDING_BY } from './running.ts';

/** A life as it lies on the scale; `ended`: where somebody ended it. */
export type Bar = {
  of: string;
  says: string;
  from: number;
  until: number;
  ended: number | null;
};

export type SystemPicture = {
  model: string;
  name: string;
  holds: string;
  /** What was changed of it, as it is written. */
  settings: Written;
  words: ChartRow['words'];
  /** Its worst case, and what it cost the user. */
  judgement: ChartRow['judgement'];
  lanes: readonly Lane[];
  bars: readonly Bar[];
  moreBars: number;
  /** Where the thief was in too long: surely to `sure`, perhaps to `to`. */
  exposed: readonly { from: number; sure: number; to: number }[];
};

export type Picture = {
  scale: Scale;
  untilMs: number;
  systems: readonly SystemPicture[];
  /** The moment from which access should be over. */
  ended: { atMs: number; x: number; label: string } | null;
  /** What happened in the system that is looked at. */
  story: readonly StoryEvent[];
  /** How the systems differ in what they promise the user; empty while they do not. */
  promise: string;
};

const BARS = 8;

export function drawPicture(runs: readonly Run[], looking: number, scale: Scale): Picture {
  const chart = drawJudged(runs);
  const { moment, untilMs } = chart;
  return {
    scale,
    untilMs,
    systems: runs.map((run, place) => drawSystem(run, chart.rows[place], scale)),
    ended: moment && { atMs: moment.atMs, x: xOn(scale, moment.atMs), label: moment.label },
    story: chart.rows[looking]?.story ?? [],
    promise: promiseOf(runs),
  };
}

function drawSystem(run: Run, row: ChartRow | undefined, scale: Scale): SystemPicture {
  if (!row) throw new Error('every run is a row of the chart');
  const { name, holds, words, judgement } = row;
  const lives = livesIn(run);
  return {
    model: run.model.id,
    name,
    holds,
    settings: run.system.settings,
    words: isTheft(run) ? words : NOTHING_STOLEN,
    judgement,
    lanes: drawLanes({ ...run.trace, cast: run.cast }, actorsOf(run), scale),
    bars: lives.slice(-BARS).flatMap((life) => barOf(life, scale)),
    moreBars: Math.max(0, lives.length - BARS),
    exposed: stretchesOf(row.story, run.judgement.endedAtMs, run.trace.untilMs).map(
      ({ from, sure, to }) => ({
        from: xOn(scale, from),
        sure: xOn(scale, sure),
        to: xOn(scale, to),
      }),
    ),
  };
}

const NOTHING_STOLEN: ChartRow['words'] = {
  headline: 'Nothing is stolen yet',
  detail: 'so nobody is in who should not be',
  late: false,
};

const isTheft = ({ judgement: { attacker, dwellMs } }: Run): boolean =>
  dwellMs !== null || attacker.accepted + attacker.refused > 0;

/** In the order of the stage: people, the network, servers. */
export function actorsOf({ cast }: Run): readonly string[] {
  const names = cast.map(({ name }) => name);
  const people = names.filter((name) => name.includes('.')).toSorted();
  const others = STANDING_BY.filter((name) => !name.includes('.'));
  const rest = names.filter((name) => ![...people, ...others].includes(name));
  return [...people, ...others, ...rest];
}

function livesIn({ worlds, trace }: Run): readonly Life[] {
  const moments = trace.entries.flatMap((entry, index) => {
    const world = worlds[index + 1];
    return world && changesLives(entry)
      ? [{ entry, holdings: holdingsOf(world, entry.actor) }]
      : [];
  });
  return livesOf(moments, trace.settings);
}

function barOf({ of, says, fromMs, untilMs, endedMs }: Life, scale: Scale): Bar[] {
  if (fromMs > scale.toMs || untilMs < scale.fromMs) return [];
  const on = (atMs: number) => Math.min(1_000, Math.max(0, xOn(scale, atMs)));
  const ended = endedMs !== null && endedMs < untilMs ? on(endedMs) : null;
  return [{ of, says, from: on(fromMs), until: on(untilMs), ended }];
}

/** Compared under one promise unless the reader breaks it. */
function promiseOf(runs: readonly Run[]): string {
  const promises = runs.map(({ trace }) => promiseIn(trace));
  if (new Set(promises).size < 2) return '';
  const told = runs.map(({ model }, place) => `${model.name} ${promises[place]}`);
  return `These systems do not keep the same promise: ${told.join('; ')}.`;
}

const HOUR = 3_600_000;

const promiseIn = ({ settings }: Trace): string =>
  `keeps her signed in for ${Math.round((settings.signedInForMs / HOUR) * 100) / 100} h`;

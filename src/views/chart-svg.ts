/** The exposure chart as a picture that can be put anywhere: the same rows, marks and words as on the page. */
import { ticksOf } from './axis.ts';
import type { Chart, ChartRow } from './chart.ts';
import { clockTime } from './clock.ts';
import { marksOf } from './marks.ts';
import {
  COLOURS,
  cross,
  dot,
  element,
  headline,
  paragraph,
  svgDocument,
  topBelow,
  words,
  wrapped,
} from './svg.ts';
import { triesInWords } from './tries.ts';

const WIDTH = 960;
const LEFT = 208;
const LANE = 500;
const RIGHT = LEFT + LANE + 22;
const ROW = 72;
const SIZE = { small: 12, name: 15 } as const;

/** `title`: what the run asks. */
export function chartSvg(chart: Chart, title: string): string {
  const top = topBelow(title);
  const bottom = top + chart.rows.length * ROW;
  const height = bottom + 62;
  return svgDocument({ width: WIDTH, height, title, describes: inWords(chart) }, [
    headline(title),
    ...momentOf(chart, { top, bottom }),
    ...chart.rows.map((row, place) => drawRow(row, chart, top + place * ROW)),
    ...axisOf(chart, bottom),
    legend(bottom + 44),
  ]);
}

/** A position in percent of the lane. */
const at = (percent: number): number => Math.round((LEFT + (percent / 100) * LANE) * 10) / 10;

function momentOf({ moment }: Chart, { top, bottom }: { top: number; bottom: number }): string[] {
  if (!moment) return [];
  const x = at(moment.x);
  const anchor = moment.x > 60 ? 'end' : 'start';
  return [
    words(`${clockTime(moment.atMs)} ${moment.label}`, {
      x,
      y: top - 12,
      'text-anchor': anchor,
      'font-weight': 600,
    }),
    element('line', {
      x1: x,
      x2: x,
      y1: top,
      y2: bottom,
      stroke: COLOURS.ink,
      'stroke-width': 1.6,
    }),
  ];
}

function drawRow(row: ChartRow, { untilMs }: Chart, top: number): string {
  const middle = top + ROW / 2;
  const line = { stroke: COLOURS.line };
  const spans = row.stretches.flatMap(({ from, sure, to }) => [
    span(from, sure, middle, COLOURS.wash),
    span(sure, to, middle, COLOURS.faint),
  ]);
  const marks = marksOf(row.story, untilMs).map(({ x, accepted }) =>
    accepted ? dot(at(x), middle) : cross(at(x), middle),
  );
  return [
    element('line', { x1: 24, x2: WIDTH - 24, y1: top, y2: top, ...line }),
    ...spans,
    element('line', { x1: at(1), x2: at(99), y1: middle, y2: middle, ...line }),
    ...marks,
    named(row, top),
    verdict(row, top),
  ].join('\n');
}

const span = (from: number, to: number, middle: number, fill: string): string =>
  element('rect', { x: at(from), y: middle - 17, width: at(to) - at(from), height: 34, fill });

const named = ({ name, holds }: ChartRow, top: number): string =>
  words(name, { x: 24, y: top + 24, 'font-size': SIZE.name, 'font-weight': 600 }) +
  small(holds, { x: 24, y: top + 42, most: 30 });

function verdict({ words: { headline: said, detail, late } }: ChartRow, top: number): string {
  const lines = wrapped(said, 26);
  return (
    paragraph(said, {
      most: 26,
      x: RIGHT,
      y: top + 24,
      step: 18,
      'font-size': SIZE.name,
      'font-weight': 600,
      fill: late ? COLOURS.thief : COLOURS.ink,
    }) + small(detail, { x: RIGHT, y: top + 24 + lines.length * 18, most: 34 })
  );
}

const small = (says: string, place: { x: number; y: number; most: number }): string =>
  paragraph(says, { ...place, step: 15, 'font-size': SIZE.small, fill: COLOURS.quiet });

function axisOf({ untilMs }: Chart, bottom: number): string[] {
  return [
    element('line', { x1: 24, x2: WIDTH - 24, y1: bottom, y2: bottom, stroke: COLOURS.line }),
    ...ticksOf(untilMs).map(({ x, label }) =>
      words(label, { x: at(x), y: bottom + 18, 'text-anchor': 'middle', fill: COLOURS.quiet }),
    ),
  ];
}

const legend = (y: number): string => {
  const text = { y, fill: COLOURS.quiet, 'font-size': SIZE.small };
  return [
    dot(30, y - 4),
    words('thief’s request answered', { ...text, x: 42 }),
    cross(206, y - 4),
    words('refused', { ...text, x: 218 }),
    element('rect', { x: 284, y: y - 11, width: 14, height: 14, rx: 3, fill: COLOURS.wash }),
    words('exposure: still in, though access should be over', { ...text, x: 306 }),
  ].join('');
};

const inWords = ({ rows, moment, untilMs }: Chart): string =>
  [
    ...(moment ? [`At ${clockTime(moment.atMs)}: ${moment.label}.`] : []),
    ...rows.map(
      ({ name, words: { headline: said, detail }, story }) =>
        `${name}: ${said}${detail ? `, ${detail}` : ''}. ${triesInWords(story, untilMs)}`,
    ),
  ].join(' ');

/** A run's timeline as a picture: a lane for each actor, what each did, and what became of each request. */
import type { Actor, Effect, Entry, Trace } from '#sandbox';
import { judge } from '#sandbox';
import { placeOf, ticksOf } from './axis.ts';
import { clockTime } from './clock.ts';
import { sayEnding } from './ending-words.ts';
import { happened } from './happened.ts';
import { titleOf } from './names.ts';
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

const WIDTH = 960;
const LEFT = 216;
const LANE = WIDTH - LEFT - 24;
const ROW = 40;
const NAME_MAX = 24;

/** On a lane's line: a request answered or refused, an act of a person, or work of a server. */
type Mark = { x: number; kind: 'answered' | 'refused' | 'act' | 'work' };

export function timelineSvg(trace: Trace): string {
  const { cast, model, question, untilMs } = trace;
  const title = `${question} (${model.name})`;
  const top = topBelow(title);
  const bottom = top + cast.length * ROW;
  return svgDocument({ width: WIDTH, height: bottom + 62, title, describes: inWords(trace) }, [
    headline(title),
    ...endingOf(trace, { top, bottom }),
    ...cast.map((actor, place) => drawLane(actor, trace, top + place * ROW)),
    element('line', { x1: 24, x2: WIDTH - 24, y1: bottom, y2: bottom, stroke: COLOURS.line }),
    ...ticksOf(untilMs).map(({ x, label }) =>
      words(label, { x: at(x), y: bottom + 18, 'text-anchor': 'middle', fill: COLOURS.quiet }),
    ),
    legend(bottom + 44),
  ]);
}

/** A position in percent of the lane. */
const at = (percent: number): number => Math.round((LEFT + (percent / 100) * LANE) * 10) / 10;

/** Where access should have ended. */
function endingOf(trace: Trace, { top, bottom }: { top: number; bottom: number }): string[] {
  const judgement = judge(trace);
  const says = sayEnding(trace, judgement);
  if (judgement.endedAtMs === null || says === null) return [];
  const place = placeOf(judgement.endedAtMs, trace.untilMs);
  const x = at(place);
  const anchor = place > 60 ? 'end' : 'start';
  const label = `${clockTime(judgement.endedAtMs)} ${says}`;
  return [
    words(label, { x, y: top - 12, 'text-anchor': anchor, 'font-weight': 600 }),
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

function drawLane(actor: Actor, trace: Trace, top: number): string {
  const middle = top + ROW / 2;
  const marks = marksOf(actor, trace).map(({ x, kind }) =>
    shapes[kind](at(x), middle, colourOf(actor)),
  );
  return [
    element('line', { x1: 24, x2: WIDTH - 24, y1: top, y2: top, stroke: COLOURS.line }),
    named(titleOf(actor.name, trace), middle),
    element('line', { x1: at(1), x2: at(99), y1: middle, y2: middle, stroke: COLOURS.line }),
    ...marks,
  ].join('\n');
}

const colourOf = ({ role }: Actor): string =>
  role === 'attacker' ? COLOURS.thief : COLOURS.victim;

function named(title: string, middle: number): string {
  const lines = wrapped(title, NAME_MAX);
  const y = middle + 5 - (lines.length - 1) * 8;
  return paragraph(title, { most: NAME_MAX, x: 24, y, step: 16, 'font-weight': 600 });
}

const shapes: Readonly<Record<Mark['kind'], (x: number, y: number, fill: string) => string>> = {
  answered: dot,
  refused: cross,
  act: (x, y, fill) => element('path', { d: `M${x} ${y - 6}l6 6l-6 6l-6-6z`, fill }),
  work: (x, y) => element('line', { x1: x, x2: x, y1: y - 5, y2: y + 5, stroke: COLOURS.quiet }),
};

/** What falls on the same spot is drawn once. */
function marksOf(actor: Actor, { entries, untilMs }: Trace): Mark[] {
  const marks = entries.flatMap((entry) =>
    kindsOf(entry, actor).map((kind) => ({ kind, x: placeOf(entry.atMs, untilMs) })),
  );
  return [...new Map(marks.map((mark) => [`${mark.kind} ${at(mark.x)}`, mark])).values()];
}

type Decide = Extract<Effect, { type: 'decide' }>;

function kindsOf({ actor, heard, effects }: Entry, { name, role }: Actor): Mark['kind'][] {
  const decisions = effects.filter((effect): effect is Decide => effect.type === 'decide');
  const own = decisions
    .filter(({ caller, about }) => caller === name && about !== 'stream')
    .map(({ refusal }): Mark['kind'] => (refusal ? 'refused' : 'answered'));
  if (actor !== name) return own;
  const person =
    role === 'browser' || role === 'attacker' || role === 'operator' || role === 'network';
  if (!person) return [...own, 'work'];
  return heard.from === name && heard.type !== 'poll' ? [...own, 'act'] : own;
}

const legend = (y: number): string => {
  const text = { y, fill: COLOURS.quiet, 'font-size': 12 };
  const entries = [
    ['answered', 'request answered'],
    ['refused', 'refused'],
    ['act', 'something is done'],
    ['work', 'a server at work'],
  ] as const;
  return entries
    .map(([kind, says], place) => {
      const x = 30 + place * 168;
      return shapes[kind](x, y - 4, COLOURS.victim) + words(says, { ...text, x: x + 12 });
    })
    .join('');
};

/** Every act of a person, at its time. */
const inWords = (trace: Trace): string =>
  trace.entries
    .flatMap(({ actor, heard, atMs }, index) => {
      const acts = heard.from === actor && heard.type !== 'poll';
      const person = trace.cast.some(
        ({ name, role }) =>
          name === actor && ['browser', 'attacker', 'operator', 'network'].includes(role),
      );
      return acts && person ? [`${clockTime(atMs)} ${happened(trace, index)}`] : [];
    })
    .join(' ');

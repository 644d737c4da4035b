/** A fleet as drawing data: how lengths are spread on each model, and what a day takes. */
import type { Course, FleetResult, Grown, ModelId, ModelResult, Spread } from '#sandbox';
import { drawGrowth, type GrowthPanel, short } from './fleet-growth.ts';
import { sayLength } from './length.ts';

/** `bars`: each column's height, from 0 to 1 of the tallest. */
export type SpreadRow = {
  model: ModelId;
  name: string;
  bars: readonly number[];
  counts: readonly number[];
  cells: readonly string[];
};

export type Table = { heads: readonly string[]; rows: readonly (readonly string[])[] };

export type FleetDrawing = {
  summary: string;
  /** What each column of a spread holds. */
  columns: readonly string[];
  exposureHeads: readonly string[];
  exposures: readonly SpreadRow[];
  dwellHeads: readonly string[];
  dwells: readonly SpreadRow[];
  work: Table;
  course: Table;
  growth: readonly GrowthPanel[];
  drawn: string;
};

export type Names = Readonly<Record<ModelId, string>>;

export function drawFleet(
  result: FleetResult,
  growth: readonly Grown[],
  names: Names,
): FleetDrawing {
  const { models, sessions, thefts, forced, logouts, seed } = result;
  const lengths = ['half within', '9 of 10 within', '99 of 100 within', 'longest'];
  return {
    summary: `${whole(sessions)} sessions in a day, from seed ${seed}: ${whole(logouts)} logouts, ${whole(thefts)} thefts, ${whole(forced)} users logged out by force.`,
    columns: columnNames(result.columnsMs),
    exposureHeads: [...lengths, 'worst case', 'nothing ended it'],
    exposures: models.map((each) =>
      spreadRow(each, names, each.exposure, [sayMs(each.worstCaseMs), whole(each.unended)]),
    ),
    dwellHeads: lengths,
    dwells: models.map((each) => spreadRow(each, names, each.dwell, [])),
    work: workTable(models, names),
    course: courseTable(models, names),
    growth: drawGrowth(growth, names),
    drawn: whole(Math.max(...growth.map(({ drawn }) => drawn))),
  };
}

const whole = (count: number): string => count.toLocaleString('en', { maximumFractionDigits: 0 });

const sayMs = (ms: number | null): string => (ms === null ? '–' : sayLength(ms));

function columnNames(edgesMs: readonly number[]): string[] {
  return edgesMs.map((edgeMs, index) => {
    const before = edgesMs[index - 1];
    if (before === undefined) return 'not at all';
    return Number.isFinite(edgeMs) ? `to ${sayLength(edgeMs)}` : `over ${sayLength(before)}`;
  });
}

function spreadRow(
  { model }: ModelResult,
  names: Names,
  { columns, p50Ms, p90Ms, p99Ms, longestMs }: Spread,
  more: readonly string[],
): SpreadRow {
  const tallest = Math.max(1, ...columns);
  return {
    model,
    name: names[model],
    bars: columns.map((count) => Math.round((count / tallest) * 1_000) / 1_000),
    counts: columns,
    cells: [...[p50Ms, p90Ms, p99Ms, longestMs].map(sayMs), ...more],
  };
}

const workTable = (models: readonly ModelResult[], names: Names): Table => ({
  heads: [
    'sign-ins again',
    'innocent sessions ended',
    'store reads',
    'store writes',
    'signatures',
    'verifications',
    'bytes sent',
  ],
  rows: models.map((each) => [
    names[each.model],
    ...[
      each.signInsAgain,
      each.collateral,
      each.storeReads,
      each.storeWrites,
      each.signatures,
      each.verifications,
      each.wireBytes,
    ].map(short),
  ]),
});

const courseTable = (models: readonly ModelResult[], names: Names): Table => ({
  heads: ['look-ups a second', 'refresh calls a second', 'records kept', 'entries on a list'],
  rows: models.map(({ model, lookUps, renewalsCourse, records, entries }) => [
    names[model],
    ...[lookUps, renewalsCourse, records, entries].map(sayCourse),
  ]),
});

const sayCourse = ({ p50, most }: Course): string =>
  most === 0 ? '0' : `${short(p50)}, most ${short(most)}`;

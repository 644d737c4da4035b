/** What a fleet shows, for people: exposures, what a day takes, and how it grows. */
import type { Course, Fleet, FleetResult, Grown, ModelResult, Spread } from '../index.ts';
import { growthReport, short } from './fleet-growth.ts';
import { columns, wrap } from './layout.ts';
import { sayMs } from './words.ts';

export function fleetReport(fleet: Fleet, result: FleetResult, growth: readonly Grown[]): string {
  const { models } = result;
  const parts = [
    wrap(sayDay(fleet, result)),
    spreads('How much too long a stolen credential worked, once anything should have ended it', [
      ...exposures(models),
    ]),
    spreads('How long the thief was in, from the theft on', [
      ...models.map(({ model, dwell }) => [model, ...lengths(dwell)]),
    ]),
    day(models),
    courses(models),
    growthReport(growth),
    wrap(LEFT_OUT),
  ];
  return `${parts.join('\n\n')}\n`;
}

const LEFT_OUT =
  'Left out: messages take no time, stores have no copies and no faults, thieves come by malware, and every day is like the one before. Each individual can be run in the world, and comes to the same.';

const n = (count: number): string => count.toLocaleString('en', { maximumFractionDigits: 0 });
const sayDay = ({ seed }: Fleet, { sessions, thefts, forced, logouts }: FleetResult): string =>
  `${n(sessions)} sessions in a day, from seed ${seed}: ${n(logouts)} logouts, ${n(thefts)} thefts, ${n(forced)} users logged out by force.`;

const HEAD = ['', 'half within', '9 of 10', '99 of 100', 'longest'];

const lengths = ({ p50Ms, p90Ms, p99Ms, longestMs }: Spread): string[] =>
  [p50Ms, p90Ms, p99Ms, longestMs].map(sayMs);

const exposures = (models: readonly ModelResult[]): string[][] =>
  models.map(({ model, exposure, worstCaseMs }) => [
    model,
    ...lengths(exposure),
    sayMs(worstCaseMs),
  ]);

function spreads(title: string, rows: readonly string[][]): string {
  const head = [...HEAD, 'worst case'].slice(0, rows[0]?.length ?? 0);
  return `${title}\n${columns([head, ...rows], ['left', 'right'])}`;
}

function day(models: readonly ModelResult[]): string {
  const head = ['', 'again', 'innocent', 'reads', 'writes', 'signed', 'checked', 'bytes'];
  const rows = models.map((each) => [
    each.model,
    ...[
      each.signInsAgain,
      each.collateral,
      each.storeReads,
      each.storeWrites,
      each.signatures,
      each.verifications,
      each.wireBytes,
    ].map(short),
  ]);
  const title = 'What a day takes: sign-ins again, innocent sessions ended, and the work';
  return `${title}\n${columns([head, ...rows], ['left', 'right'])}`;
}

/** What is asked each second, and what is kept at a time. */
function courses(models: readonly ModelResult[]): string {
  const asked = courseTable(models, ['look-ups a second', 'refresh calls a second'], (each) => [
    each.lookUps,
    each.renewalsCourse,
  ]);
  const kept = courseTable(models, ['records', 'entries on a list'], (each) => [
    each.records,
    each.entries,
  ]);
  const title = 'Over the day, in pieces of five minutes: the middle one, and the most';
  return `${title}\n${asked}\n\n${kept}`;
}

function courseTable(
  models: readonly ModelResult[],
  names: readonly string[],
  of: (each: ModelResult) => readonly Course[],
): string {
  const head = ['', ...names.flatMap((name) => [name, 'most'])];
  const rows = models.map((each) => [
    each.model,
    ...of(each).flatMap(({ p50, most }) => [short(p50), short(most)]),
  ]);
  return columns([head, ...rows], ['left', 'right']);
}

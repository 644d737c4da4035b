/** How lengths of time are spread over many cases: counted by the second, told as percentiles and as a histogram. */
import { hours, type Ms, minutes, seconds } from '../model/time.ts';

/** `seconds`: how many cases in each, rounded down. Memory does not grow with the number of cases. */
export type Lengths = { seconds: Uint32Array; count: number; longestMs: Ms };

export const noLengths = (longestMs: Ms): Lengths => ({
  seconds: new Uint32Array(Math.ceil(longestMs / 1_000) + 1),
  count: 0,
  longestMs: 0,
});

export function measured(lengths: Lengths, ms: Ms): void {
  const second = Math.min(Math.floor(ms / 1_000), lengths.seconds.length - 1);
  lengths.seconds[second] = (lengths.seconds[second] ?? 0) + 1;
  lengths.count += 1;
  if (ms > lengths.longestMs) lengths.longestMs = ms;
}

/** The histogram's columns: each holds what is longer than the one before and not longer than this. */
export const EDGES: readonly Ms[] = [
  0,
  minutes(1),
  minutes(5),
  minutes(15),
  minutes(30),
  hours(1),
  hours(2),
  hours(4),
  hours(8),
  Number.POSITIVE_INFINITY,
];

/** Percentiles are whole seconds, rounded down; null where there was no case. `columns`: see {@link EDGES}. */
export type Spread = {
  count: number;
  p50Ms: Ms | null;
  p90Ms: Ms | null;
  p99Ms: Ms | null;
  longestMs: Ms | null;
  columns: readonly number[];
};

export const spreadOf = (lengths: Lengths): Spread => ({
  count: lengths.count,
  p50Ms: percentile(lengths, 50),
  p90Ms: percentile(lengths, 90),
  p99Ms: percentile(lengths, 99),
  longestMs: lengths.count > 0 ? lengths.longestMs : null,
  columns: columnsOf(lengths.seconds),
});

/** The shortest length that at least so many of a hundred cases do not exceed. */
function percentile({ seconds: counts, count }: Lengths, ofHundred: number): Ms | null {
  const wanted = Math.ceil((count * ofHundred) / 100);
  let sum = 0;
  for (let second = 0; second < counts.length; second += 1) {
    sum += counts[second] ?? 0;
    if (sum >= wanted && count > 0) return seconds(second);
  }
  return null;
}

function columnsOf(counts: Uint32Array): number[] {
  const columns = EDGES.map(() => 0);
  counts.forEach((count, second) => {
    const column = EDGES.findIndex((edge) => seconds(second) <= edge);
    columns[column] = (columns[column] ?? 0) + count;
  });
  return columns;
}

/** A chart as short as it can be written into a page: each sentence once, each event as five numbers. */
import type { Chart, ChartRow } from './chart.ts';
import type { StoryEvent } from './story.ts';

type PackedEvent = readonly [entry: number, atMs: number, told: number];
type Told = Omit<StoryEvent, 'entry' | 'atMs'>;

export type PackedChart = Omit<Chart, 'rows'> & {
  told: readonly Told[];
  rows: readonly (Omit<ChartRow, 'story'> & { events: readonly PackedEvent[] })[];
};

export function pack({ rows, ...chart }: Chart): PackedChart {
  const keys: string[] = [];
  const place = (told: Told) => {
    const key = JSON.stringify(told);
    return keys.includes(key) ? keys.indexOf(key) : keys.push(key) - 1;
  };
  const packed = rows.map(({ story, ...row }) => ({
    ...row,
    events: story.map(({ entry, atMs, ...told }): PackedEvent => [entry, atMs, place(told)]),
  }));
  return { ...chart, rows: packed, told: keys.map((key) => JSON.parse(key) as Told) };
}

export function unpack({ rows, told, ...chart }: PackedChart): Chart {
  const story = (events: readonly PackedEvent[]) =>
    events.flatMap(([entry, atMs, place]) => {
      const words = told[place];
      return words ? [{ entry, atMs, ...words }] : [];
    });
  return { ...chart, rows: rows.map(({ events, ...row }) => ({ ...row, story: story(events) })) };
}

/** A chart as short as it can be written into a page: each sentence once, each event as three small numbers. */
import type { Chart, ChartRow } from './chart.ts';
import { fromPage, toPage } from './page-text.ts';
import type { StoryEvent } from './story.ts';

type Told = Omit<StoryEvent, 'entry' | 'atMs'>;

/** `events`: for each, the steps from the one before (entry, milliseconds) and the place of its sentence. */
type PackedRow = Omit<ChartRow, 'story'> & { events: readonly number[] };
type Packed = Omit<Chart, 'rows'> & { told: readonly Told[]; rows: readonly PackedRow[] };

const START = { entry: 0, atMs: 0 };

/** Text rather than data, since a page writes data out at twice the length. */
export function pack({ rows, ...chart }: Chart): string {
  const { told, events } = packStories(rows.map(({ story }) => story));
  const packed = rows.map(({ story: _, ...row }, place) => ({
    ...row,
    events: events[place] ?? [],
  }));
  return toPage({ ...chart, rows: packed, told } satisfies Packed);
}

export type PackedStories = { told: readonly Told[]; events: readonly (readonly number[])[] };

export function packStories(stories: readonly (readonly StoryEvent[])[]): PackedStories {
  const sentences = new Map<string, number>();
  const placeOf = (told: Told): number => {
    const key = JSON.stringify(told);
    if (!sentences.has(key)) sentences.set(key, sentences.size);
    return sentences.get(key) ?? 0;
  };
  const events = stories.map((story) =>
    story.flatMap(({ entry, atMs, ...told }, index) => {
      const before = story[index - 1] ?? START;
      return [entry - before.entry, atMs - before.atMs, placeOf(told)];
    }),
  );
  return { events, told: [...sentences.keys()].map((key): Told => JSON.parse(key)) };
}

export function unpack(text: string): Chart {
  const { rows, told, ...chart } = fromPage(text) as Packed;
  return {
    ...chart,
    rows: rows.map(({ events, ...row }) => ({ ...row, story: unpackStory(events, told) })),
  };
}

export function unpackStory(events: readonly number[], told: readonly Told[]): StoryEvent[] {
  let { entry, atMs } = START;
  const story: StoryEvent[] = [];
  for (let at = 0; at < events.length; at += 3) {
    const [entries = 0, ms = 0, place = 0] = events.slice(at, at + 3);
    entry += entries;
    atMs += ms;
    const words = told[place];
    if (words) story.push({ entry, atMs, ...words });
  }
  return story;
}

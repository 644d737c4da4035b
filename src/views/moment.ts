/** What has just happened at the cursor, in one line: equal sentences are said once, with the models they hold for. */
import type { ChartRow } from './chart.ts';
import { clockTime } from './clock.ts';
import { lastEvent, sentenceOf } from './cursor.ts';

/** Events this close together are one moment to a reader. */
const SAME_MS = 1_000;

export function momentLine(rows: readonly ChartRow[], atMs: number): string {
  const told = rows.flatMap((row) => {
    const event = lastEvent(row, atMs);
    return event && atMs - event.atMs < SAME_MS
      ? [{ name: row.name, text: sentenceOf(event) }]
      : [];
  });
  if (told.length === 0) return clockTime(atMs);
  const texts = [...new Set(told.map(({ text }) => text))];
  const parts = texts.map((text) => {
    const names = told.filter((each) => each.text === text).map(({ name }) => name);
    return names.length === rows.length ? text : `${text} (${names.join(', ')})`;
  });
  return `${clockTime(atMs)} — ${parts.join('; ')}`;
}

/** The comparison has the article's six rows; every line is run, and each can come out in more than one way. */
import { describe, expect, test } from 'vitest';
import { models } from '#sandbox';
import { runOn } from '../../src/kit/run.ts';
import { type MeasureId, measured, passed, summaryOf } from '../../src/views/cell.ts';
import type { Shows } from '../../src/views/shown.ts';
import { applicable, scenarioNamed } from '../scenario-named.ts';
import { filesIn } from './files.ts';

type Line = {
  asks: string;
  scenario: string;
  settings?: Record<string, string>;
  shows?: MeasureId;
  holds?: Shows;
};
type Row = { number: number; title: string; measures: Line[] };

const rows = filesIn<Row>('comparison');
const lines = rows.flatMap(({ id, content }) =>
  content.measures.map((line) => ({ row: id, ...line })),
);

test('has six rows', () => {
  expect(rows.map(({ content }) => content.number).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
});

const marks = new Set<string | null>();

describe.each(lines)('$row: "$asks"', ({ scenario, settings = {}, shows, holds }) => {
  const known = scenarioNamed(scenario);
  const cells = applicable(known).map((id) => {
    const run = summaryOf(runOn(known, { model: id, settings }));
    return shows ? measured(shows, run) : passed(holds ?? {}, run);
  });

  for (const { mark } of cells) marks.add(mark);

  test('says something of each model that it is for', () => {
    expect(cells.length).toBeGreaterThan(0);
    for (const { says } of cells) expect(says).toMatch(/\w/);
    expect(cells.length).toBeLessThanOrEqual(Object.keys(models).length);
  });
});

test('some lines are passed and some are failed', () => {
  expect([...marks]).toEqual(expect.arrayContaining(['pass', 'fail', null]));
});

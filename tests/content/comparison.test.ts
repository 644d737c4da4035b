/** The comparison has the article's six rows; every line is run, and each can come out in more than one way. */
import { describe, expect, test } from 'vitest';
import { models } from '#sandbox';
import { runOn, scenarioOf } from '../../src/kit/run.ts';
import { type MeasureId, measured, passed } from '../../src/views/cell.ts';
import type { Shows } from '../../src/views/shown.ts';
import { applicable } from '../scenario-named.ts';
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

describe.each(lines)('$row: "$asks"', ({ scenario, settings = {}, shows, holds }) => {
  const model = 'server-session';
  const known = scenarioOf({ scenario, model, settings }, { id: scenario, question: '' });
  const cells = applicable(known).map((id) => {
    const told = runOn(known, { model: id, settings });
    return shows ? measured(shows, told) : passed(holds ?? {}, told);
  });

  test('says something of each model that it is for', () => {
    expect(cells.length).toBeGreaterThan(0);
    for (const { says } of cells) expect(says).toMatch(/\w/);
    expect(cells.length).toBeLessThanOrEqual(Object.keys(models).length);
  });
});

test('passes are not all there is, nor failures', () => {
  const marks = lines.flatMap(({ scenario, settings = {}, holds }) => {
    if (!holds) return [];
    const known = scenarioOf(
      { scenario, model: 'server-session', settings },
      { id: '', question: '' },
    );
    return applicable(known).map((id) => passed(holds, runOn(known, { model: id, settings })).mark);
  });
  expect(marks).toContain('pass');
  expect(marks).toContain('fail');
});

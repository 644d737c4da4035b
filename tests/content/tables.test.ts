/** Every table of systems is filled by runs, and asks nothing that arises for nobody. */
import { describe, expect, test } from 'vitest';
import { runOn } from '../../src/kit/run.ts';
import { summaryOf } from '../../src/views/cell.ts';
import {
  type Asked,
  cellFor,
  type TableColumn,
  type TableRow,
} from '../../src/views/measured-table.ts';
import { scenarioNamed } from '../scenario-named.ts';
import { filesIn } from './files.ts';

type Written<Part> = Omit<Part, 'settings'> & { settings?: Record<string, string> };
type Table = {
  columns: (Written<TableColumn> & { asks: string })[];
  rows: (Written<TableRow> & { name?: string })[];
};

const summarize = ({ scenario, model, settings }: Asked) =>
  summaryOf(runOn(scenarioNamed(scenario), { model, settings }));

const complete = <Part>(written: Written<Part>) => ({ settings: {}, ...written }) as Part;

describe.each(filesIn<Table>('tables'))('the table "$id"', ({ content: { columns, rows } }) => {
  test.each(columns)('asks “$asks” of somebody', (column) => {
    const cells = rows.map((row) => cellFor(complete(row), complete(column), summarize));
    expect(cells.filter((cell) => cell !== null)).not.toEqual([]);
    expect(cells.every((cell) => cell === null || cell.says !== '')).toBe(true);
  });

  test.each(rows)('runs row $#, $name $model', (row) => {
    const cells = columns.map((column) => cellFor(complete(row), complete(column), summarize));
    expect(cells.filter((cell) => cell !== null)).not.toEqual([]);
  });
});

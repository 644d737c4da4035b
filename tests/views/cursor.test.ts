/** Where a cursor may stand, and what is said there. */
import { describe, expect, test } from 'vitest';
import { modelIds } from '#sandbox';
import { drawChart } from '../../src/views/chart.ts';
import { lastEvent, momentsOf, nextMoment, previousMoment } from '../../src/views/cursor.ts';
import { momentLine } from '../../src/views/moment.ts';
import { played } from './played.ts';

const { rows } = drawChart(
  modelIds.map((id) => played(id, { scenario: 'an-hour-after-logout' }).trace),
);
const moments = momentsOf(rows);

describe('a cursor', () => {
  test('steps to the next moment and back', () => {
    const [, second = 0, third] = moments;
    expect(nextMoment(moments, second)).toBe(third);
    expect(previousMoment(moments, second)).toBe(moments[0]);
    expect(previousMoment(moments, 0)).toBeUndefined();
    expect(nextMoment(moments, moments.at(-1) ?? 0)).toBeUndefined();
  });

  test('stands on the last event up to its moment', () => {
    const [row] = rows;
    if (!row) throw new Error('no row');
    expect(lastEvent(row, 299_999)?.text).toBe('Mallory asks for the account page');
    expect(lastEvent(row, 300_000)?.kind).toBe('logout');
  });
});

describe('the line under the chart', () => {
  test('shows the clock alone where nothing happens', () =>
    expect(momentLine(rows, 270_000)).toBe('9:04:30'));
});

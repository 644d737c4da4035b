/** What a chart shows of the thief's requests, at any moment and under any settings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, type ModelId, modelIds } from '#sandbox';
import { ticksOf } from '../../src/views/axis.ts';
import { drawChart } from '../../src/views/chart.ts';
import { groupMarks, marksOf } from '../../src/views/marks.ts';
import { reveal } from '../../src/views/reveal.ts';
import { triesInWords } from '../../src/views/tries.ts';
import { type Chosen, played } from './played.ts';

const hour = { scenario: 'an-hour-after-logout' };
const rowOf = (model: ModelId, chosen: Chosen = hour) => {
  const chart = drawChart([played(model, chosen).trace]);
  const [row] = chart.rows;
  if (!row) throw new Error('no row');
  return { chart, row };
};

describe('the exposure chart', () => {
  test('marks each of the thief’s requests once, whatever the settings', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...modelIds),
        fc.record({
          accessTtl: fc.integer({ min: 60, max: 5_000 }).map((s) => `${s}s`),
          leeway: fc.integer({ min: 0, max: 300 }).map((s) => `${s}s`),
          replicaLag: fc.integer({ min: 0, max: 600 }).map((s) => `${s}s`),
        }),
        (model, settings) => {
          const { trace } = played(model, { ...hour, settings });
          const { accepted, refused } = judge(trace).attacker;
          const { chart, row } = rowOf(model, { ...hour, settings });
          const marks = marksOf(row.story, chart.untilMs);
          expect(marks.filter((mark) => mark.accepted)).toHaveLength(accepted);
          expect(marks.filter((mark) => !mark.accepted)).toHaveLength(refused);
        },
      ),
      { numRuns: 40 },
    ));

  test('marks no request of Alice’s', () => {
    const work = { scenario: 'logout-then-work' };
    const { accepted, refused } = judge(played('refresh-jwt', work).trace).attacker;
    const { chart, row } = rowOf('refresh-jwt', work);
    expect(row.story.filter(({ who, kind }) => who === 'user' && kind === 'request')).not.toEqual(
      [],
    );
    expect(marksOf(row.story, chart.untilMs)).toHaveLength(accepted + refused);
  });

  test('has no rule where nothing ended access', () =>
    expect(rowOf('stateless-jwt', { scenario: 'steal-then-nothing' }).chart.moment).toBeNull());

  test('names a password change where that is the act', () =>
    expect(
      rowOf('server-session', { scenario: 'steal-then-password-change' }).chart.moment?.label,
    ).toBe('Alice changes her password'));

  test('shades from the act to the first refusal, surely up to the last success', () => {
    const { chart, row } = rowOf('stateless-jwt');
    const marks = marksOf(row.story, chart.untilMs);
    expect(row.stretches).toEqual([
      {
        from: chart.moment?.x,
        sure: marks.findLast(({ accepted }) => accepted)?.x,
        to: marks.find(({ accepted }) => !accepted)?.x,
      },
    ]);
  });

  test('shades to the end where the thief is still in', () => {
    const scenario = 'steal-then-logout';
    const [stretch] = rowOf('stateless-jwt', { scenario }).row.stretches;
    expect(stretch?.to).toBe(99);
  });
});

describe('the time axis', () => {
  test('has ticks on round clock times', () =>
    expect(ticksOf(66 * 60_000).map(({ label }) => label)).toEqual([
      '9:00',
      '9:10',
      '9:20',
      '9:30',
      '9:40',
      '9:50',
      '10:00',
    ]));
  test.each([60_000, 1_200_000, 32_400_000, 2_592_000_000])(
    'has 2 to 8 ticks in %i ms',
    (untilMs) => {
      expect(ticksOf(untilMs).length).toBeGreaterThanOrEqual(2);
      expect(ticksOf(untilMs).length).toBeLessThanOrEqual(8);
    },
  );
});

describe('what a chart shows at a moment', () => {
  test('keeps marks after it for later', () => {
    const { chart, row } = rowOf('stateless-jwt');
    const marks = marksOf(row.story, chart.untilMs);
    const groups = groupMarks(marks, 300_000);
    expect(
      groups.map(({ accepted, later, marks: { length } }) => [accepted, later, length]),
    ).toEqual([
      [true, false, 2],
      [true, true, 27],
      [false, true, 3],
    ]);
  });

  test('shows a mark whose moment it is', () => {
    const { chart, row } = rowOf('stateless-jwt');
    const marks = marksOf(row.story, chart.untilMs);
    const [first] = marks;
    const shown = groupMarks(marks, first?.atMs ?? 0).filter(({ later }) => !later);
    expect(shown.flatMap((group) => group.marks)).toEqual([first]);
  });

  test.each([
    ['before it', 5, { x: 10, width: 40, later: true }],
    ['at its start', 10, { x: 10, width: 40, later: true }],
    ['inside it', 30, { x: 10, width: 20, later: false }],
    ['after it', 90, { x: 10, width: 40, later: false }],
  ])('reveals a span from 10 to 50 %s', (_, now, drawn) =>
    expect(reveal(10, 50, now)).toEqual(drawn),
  );
});

describe('the marks in words', () => {
  test('join requests with the same outcome', () => {
    const { chart, row } = rowOf('stateless-jwt');
    expect(triesInWords(row.story, chart.untilMs)).toBe(
      'Mallory’s requests: answered from 9:02 to 9:58, refused from 10:00 to 10:04.',
    );
  });
  test('stop at the moment', () => {
    const { row } = rowOf('stateless-jwt');
    expect(triesInWords(row.story, 130_000)).toBe('Mallory’s requests: answered at 9:02.');
    expect(triesInWords(row.story, 0)).toBe('Mallory has not tried.');
  });
});

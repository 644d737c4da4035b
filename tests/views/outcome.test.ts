/** What is said of an outcome: its length, and the bet on it. */
import { describe, expect, test } from 'vitest';
import type { ModelId } from '#sandbox';
import { answerOf, compare } from '../../src/views/bet.ts';
import { drawChart } from '../../src/views/chart.ts';
import { sayRange } from '../../src/views/length.ts';
import { type Chosen, played } from './played.ts';

const hour = { scenario: 'an-hour-after-logout' };
const HOUR_MS = 3_600_000;
const rowOf = (model: ModelId, chosen: Chosen = hour) => {
  const [row] = drawChart([played(model, chosen).trace]).rows;
  if (!row) throw new Error('no row');
  return row;
};
describe('a length of time', () => {
  test.each([[30_000, 90_000, '30 s to 1 min 30 s']])(
    'from %i to %i ms is %s',
    (least, most, says) => expect(sayRange(least, most)).toBe(says),
  );
});

describe('the right bet', () => {
  test('changes with the run', () => {
    const chosen = { ...hour, settings: { sessionCache: '20m' } };
    expect(answerOf('how-long', rowOf('server-session', chosen), HOUR_MS)).toBe('minutes');
  });

  test('is compared in one sentence', () => {
    expect(compare('how-long', rowOf('server-session'), 'at-once', HOUR_MS)).toBe(
      'Server session: as you said, at once — cut off at once (refused from 9:06: record gone).',
    );
    expect(compare('how-long', rowOf('stateless-jwt'), 'minutes', HOUR_MS)).toMatch(
      /^Stateless JWT: you said within minutes; it was not before it expires — 53 to 55 min/,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { judge, models, readSettings, run, scenarios } from '#sandbox';
import { settle, type WrittenOption } from '../../src/views/quiz.ts';

const scenario = scenarios['an-hour-after-logout'];
if (!scenario) throw new Error('the headline scenario is missing');

const toldOn = (model: 'refresh-jwt' | 'denylist-jwt', settings = {}) => {
  const trace = run(scenario, models[model], readSettings(settings));
  return { trace, judgement: judge(trace) };
};
const told = toldOn('refresh-jwt');
const belief = { says: 'A belief.', instead: 'The truth.', evidence: 'A run.' };

const option = (stops: string, rest: Partial<WrittenOption> = {}): WrittenOption => ({
  stops,
  says: 'At {stops}.',
  because: 'Logout was at {ended}.',
  misconception: belief,
  fits: null,
  ...rest,
});
const right = option('15m', { misconception: null });
const settled = (...options: WrittenOption[]) =>
  settle({ situation: 'Tokens live {accessTtl}.', options }, told);

describe('settling a question', () => {
  test('finds the option that the run makes right', () => {
    const { options } = settled(option('5m'), right, option('20m'));
    expect(options.map((each) => each.right)).toEqual([false, true, false]);
  });

  test('fills in the run’s moments and settings', () => {
    const { situation, options } = settled(option('5m'), right);
    expect(situation).toBe('Tokens live 15 min.');
    expect(options.map(({ says, because }) => [says, because])).toEqual([
      ['At 9:05.', 'Logout was at 9:05.'],
      ['At 9:15.', 'Logout was at 9:05.'],
    ]);
  });

  test('takes any typed time between the last answer and the refusal as right', () => {
    const { afterMs, untilMs } = settled(option('5m'), right).options[1]?.takes ?? {};
    expect([afterMs, untilMs]).toEqual([
      told.judgement.lastAcceptedAtMs,
      told.judgement.cutOffAtMs,
    ]);
  });

  test('takes a wrong time to the second', () =>
    expect(settled(option('5m'), right).options[0]?.takes).toEqual({
      afterMs: 299_999,
      untilMs: 300_000,
    }));
});

describe('a question that contradicts its run', () => {
  test('has no right option', () => expect(() => settled(option('5m'))).toThrow('0 options right'));

  test('has two right options', () =>
    expect(() => settled(right, option('14m30s', { misconception: null }))).toThrow(
      '2 options right',
    ));

  test('blames a misconception for the right answer', () =>
    expect(() => settled(option('15m'))).toThrow('the run makes it right'));

  test('lets a wrong option pass without a misconception', () =>
    expect(() => settled(right, option('5m', { misconception: null }))).toThrow(
      'names no misconception',
    ));

  test('names a system that a wrong option does not fit', () => {
    const fits = toldOn('refresh-jwt', { accessTtl: '10m' });
    expect(() => settled(right, option('5m', { fits }))).toThrow('does not fit');
  });

  test('asks for a word that the run does not have', () =>
    expect(() => settled(option('15m', { misconception: null, because: '{wisdom}' }))).toThrow(
      'no word for {wisdom}',
    ));

  test('writes a moment that cannot be read', () =>
    expect(() => settled(right, option('soon'))).toThrow('"soon" is not a duration'));
});

test('a wrong option may name a system that it fits', () => {
  const fits = toldOn('denylist-jwt');
  expect(settled(right, option('5m', { fits })).options).toHaveLength(2);
});

describe('an option that says what the run shows', () => {
  const shows = (expected: Record<string, string>, rest: Partial<WrittenOption> = {}) => ({
    ...option('', rest),
    stops: undefined,
    says: 'So it is.',
    because: 'The run shows it.',
    shows: expected,
  });

  test('is right where the run shows it, and takes no typed time', () => {
    const is = shows({ 'logout-is-final': 'broken' }, { misconception: null });
    const { options } = settled(is, shows({ 'logout-is-final': 'held' }));
    expect(options.map(({ right: is, takes }) => [is, takes])).toEqual([
      [true, null],
      [false, null],
    ]);
  });

  test('may name a system that it fits, and is held to it', () => {
    const other = shows({ 'logout-is-final': 'held' }, { fits: toldOn('denylist-jwt') });
    expect(settled(right, other).options).toHaveLength(2);
    const same = shows({ 'logout-is-final': 'held' }, { fits: toldOn('refresh-jwt') });
    expect(() => settled(right, same)).toThrow('does not fit');
  });
});

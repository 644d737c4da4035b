/** Reuse detection depends on who comes first. */
import { describe, expect, test } from 'vitest';
import { type Judgement, judge, type Refusal, type Trace } from '#sandbox';
import { at, type Changes, type Line, laptop, played, steals } from '../played.ts';

const login = at('0s', laptop, 'login');
const steal = steals('10s');
const thiefAt = (moment: string) => at(moment, 'mallory', 'refresh');
const victimAt = (moment: string) => at(moment, laptop, 'refresh');

const ran = (steps: readonly Line[], changes: Changes = {}) =>
  played('refresh-jwt', [login, steal, ...steps], { until: '5m', accessTtl: '30s', ...changes });

/** Who was refused a renewal, and why. */
const refused = ({ entries }: Trace): [string, Refusal][] =>
  entries.flatMap(({ effects }) =>
    effects.flatMap((effect): [string, Refusal][] =>
      effect.type === 'decide' && effect.about === 'renewal' && effect.refusal
        ? [[effect.caller, effect.refusal]]
        : [],
    ),
  );

/** When a thief who keeps renewing is in to the end, or not. */
const fate = (trace: Trace): Pick<Judgement, 'stillInAtEnd' | 'honest'> => {
  const { stillInAtEnd, honest } = judge(trace);
  return { stillInAtEnd, honest };
};

const stays = at('21s', 'mallory', 'poll', { every: '1s', renews: true });

describe('thief first, then victim', () => {
  const trace = ran([thiefAt('20s'), stays, victimAt('25s')]);

  test('the victim’s renewal ends the family, for both', () => {
    expect(refused(trace)).toEqual([
      [laptop, 'refresh-reused'],
      ['mallory', 'refresh-family-ended'],
    ]);
  });

  test('the honest user is thrown out and signs in again; the thief is out with the access token', () => {
    expect(fate(trace)).toEqual({ stillInAtEnd: false, honest: { signIns: 2, refused: 1 } });
    expect(judge(trace).lastAcceptedAtMs).toBe(49_000);
  });
});

describe('victim first, then thief', () => {
  const trace = ran([victimAt('20s'), thiefAt('21s'), at('25s', laptop, 'refresh')]);

  test('the thief’s renewal ends the family, for both', () => {
    expect(refused(trace)).toEqual([
      ['mallory', 'refresh-reused'],
      [laptop, 'refresh-family-ended'],
    ]);
  });

  test('the access token that was stolen lives out its life', () => {
    const uses = ran([
      victimAt('20s'),
      thiefAt('21s'),
      at('22s', 'mallory', 'poll', { every: '1s' }),
    ]);
    expect(judge(uses).lastAcceptedAtMs).toBe(29_000);
  });
});

describe('both inside the grace period', () => {
  const grace = { reuseGrace: '30s' };

  test('nobody is refused, and the thief gets what the victim gets', () => {
    const trace = ran([victimAt('20s'), thiefAt('21s'), stays], { ...grace, until: '40s' });
    expect(refused(trace)).toEqual([]);
    expect(fate(trace)).toEqual({ stillInAtEnd: true, honest: { signIns: 1, refused: 0 } });
  });

  test('once it is over it is reuse again', () => {
    expect(refused(ran([victimAt('20s'), thiefAt('50s')], grace))).toEqual([
      ['mallory', 'refresh-reused'],
    ]);
  });
});

test('at the same instant the first in the file wins, and the other ends the family', () => {
  const both = [victimAt('20s'), thiefAt('20s')];
  expect(refused(ran(both))).toEqual([['mallory', 'refresh-reused']]);
  expect(refused(ran(both.toReversed()))).toEqual([[laptop, 'refresh-reused']]);
});

test('a thief who waits until the victim has gone is never detected', () => {
  const trace = ran([at('25s', 'mallory', 'poll', { every: '20s', renews: true })]);
  expect(refused(trace)).toEqual([]);
  expect(fate(trace)).toEqual({ stillInAtEnd: true, honest: { signIns: 1, refused: 0 } });
});

test('without rotation nobody notices anything', () => {
  const trace = ran([victimAt('20s'), thiefAt('21s'), stays, victimAt('25s')], {
    rotation: 'false',
  });
  expect(refused(trace)).toEqual([]);
});

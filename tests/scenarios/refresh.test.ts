/** Two tabs, and every order in which a thief and her victim can renew. */
import { describe, expect, test } from 'vitest';
import { minutes, type Refusal, seconds, type Trace } from '#sandbox';
import { ran, verdict } from './ran.ts';

/** Who was refused a renewal, and why. */
const refused = ({ entries }: Trace): [string, Refusal][] =>
  entries.flatMap(({ effects }) =>
    effects.flatMap((effect): [string, Refusal][] =>
      effect.type === 'decide' && effect.about === 'renewal' && effect.refusal
        ? [[effect.caller, effect.refusal]]
        : [],
    ),
  );

describe('two tabs that renew at once', () => {
  test('without grace throw the user out, though nobody attacks', () => {
    expect(refused(ran('two-tabs', 'refresh-jwt'))[0]).toEqual(['alice.laptop', 'refresh-reused']);
    expect(verdict('two-tabs', 'refresh-jwt').honest).toEqual({ signIns: 2, refused: 1 });
  });

  test('with 30 s of grace go unnoticed', () => {
    const graced = { reuseGrace: '30s' };
    expect(refused(ran('two-tabs', 'refresh-jwt', graced))).toEqual([]);
    expect(verdict('two-tabs', 'refresh-jwt', graced).honest).toEqual({ signIns: 1, refused: 0 });
  });
});

describe('thief first, then victim', () => {
  test('the victim’s renewal ends the family; the thief’s last token lives out its 15 minutes', () => {
    expect(refused(ran('reuse-thief-first', 'refresh-jwt'))).toEqual([
      ['alice.laptop', 'refresh-reused'],
      ['mallory', 'refresh-family-ended'],
    ]);
    const { lastAcceptedAtMs } = verdict('reuse-thief-first', 'refresh-jwt');
    expect(lastAcceptedAtMs).toBeGreaterThan(minutes(19));
    expect(lastAcceptedAtMs).toBeLessThan(minutes(20) + seconds(1));
  });
});

describe('victim first, then thief', () => {
  test('the thief’s renewal ends the family, and the user signs in again when hers runs out', () => {
    expect(refused(ran('reuse-victim-first', 'refresh-jwt'))).toEqual([
      ['mallory', 'refresh-reused'],
      ['alice.laptop', 'refresh-family-ended'],
    ]);
    expect(verdict('reuse-victim-first', 'refresh-jwt').honest).toEqual({ signIns: 2, refused: 1 });
  });
});

describe('both inside the grace', () => {
  test('nobody notices, and the thief is in to the end', () => {
    expect(refused(ran('reuse-inside-the-grace', 'refresh-jwt'))).toEqual([]);
    expect(verdict('reuse-inside-the-grace', 'refresh-jwt').stillInAtEnd).toBe(true);
  });

  test('without it she gives herself away', () => {
    const strict = { reuseGrace: '0s' };
    expect(refused(ran('reuse-inside-the-grace', 'refresh-jwt', strict))[0]).toEqual([
      'mallory',
      'refresh-reused',
    ]);
  });
});

test('at the same instant whoever is taken second ends the family for both', () => {
  expect(refused(ran('reuse-at-the-same-instant', 'refresh-jwt'))).toEqual([
    ['mallory', 'refresh-reused'],
    ['alice.laptop', 'refresh-family-ended'],
  ]);
  expect(verdict('reuse-at-the-same-instant', 'refresh-jwt').stillInAtEnd).toBe(false);
});

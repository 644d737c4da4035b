/** Noticing a theft: how long it takes, whom it hits, and what it cannot see. */
import { describe, expect, test } from 'vitest';
import { type ModelId, minutes, modelIds, seconds } from '#sandbox';
import { ran, verdict } from './ran.ts';

const stolenMs = minutes(2);
const everyMs = seconds(20);

describe('a copy that is used beside its owner', () => {
  test.each(modelIds)('on %s is noticed, and the stay is detection and exposure together', (id) => {
    const { endedAtMs, endedBy, dwellMs, exposureMs } = verdict('detected-and-thrown-out', id);
    expect(endedBy).toBe('forced-logout');
    const detectionMs = (endedAtMs ?? 0) - stolenMs;
    expect(detectionMs).toBeGreaterThanOrEqual(minutes(5));
    expect(detectionMs).toBeLessThan(minutes(5) + everyMs);
    const togetherMs = detectionMs + (exposureMs ?? 0);
    expect(dwellMs).toBeLessThanOrEqual(togetherMs);
    expect(dwellMs).toBeGreaterThan(togetherMs - everyMs);
  });

  test.each(modelIds)('on %s is in for as much longer as the detector takes', (id) => {
    const stay = (detectionDelay: string) =>
      verdict('detected-and-thrown-out', id, { detectionDelay }).endedAtMs ?? 0;
    expect(stay('8m') - stay('2m')).toBe(minutes(6));
  });

  test('on stateless-jwt is in to the end all the same', () => {
    expect(verdict('detected-and-thrown-out', 'stateless-jwt').stillInAtEnd).toBe(true);
  });
});

const acts = (scenario: string, id: ModelId, changes = {}) =>
  ran(scenario, id, changes).entries.flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.type === 'end' ? [effect.by] : [])),
  );

describe('a false alarm', () => {
  test.each(['server-session', 'introspected-token', 'phantom-token', 'bff'] as const)(
    'throws an honest user out on %s',
    (id) => {
      const { honest, attacker } = verdict('false-alarm-on-a-train', id);
      expect(attacker).toMatchObject({ accepted: 0, refused: 0 });
      expect(honest.signIns).toBe(2);
      expect(acts('false-alarm-on-a-train', id)).toEqual(['forced-logout']);
    },
  );

  test('is given on refresh-jwt too where the request from the train had to be made again', () => {
    const short = { accessTtl: '2m' };
    expect(acts('false-alarm-on-a-train', 'refresh-jwt', short)).toEqual(['forced-logout']);
  });

  test.each(modelIds)('is not given on %s for a user who stays where she is', (id) => {
    expect(acts('logout-then-work', id)).not.toContain('forced-logout');
  });

  test('comes of a forgotten password, and hits the phone', () => {
    const { honest, collateral } = verdict('password-mistyped', 'server-session');
    expect(acts('password-mistyped', 'server-session')).toEqual(['forced-logout']);
    expect(honest.signIns).toBe(8);
    expect(collateral.sessions).toBe(1);
  });
});

test.each(modelIds)('on %s a thief behind the same address is not seen', (id) => {
  expect(acts('thief-at-the-same-address', id)).toEqual([]);
  expect(verdict('thief-at-the-same-address', id).attacker.accepted).toBeGreaterThan(20);
});

test.each(modelIds)('on %s a guesser has the account disabled, and stays outside herself', (id) => {
  expect(acts('password-guessed-at', id)).toEqual(['disabled-user']);
  const { entries } = ran('password-guessed-at', id);
  const refused = entries.flatMap(({ actor, heard }) =>
    heard.type === 'not-signed-in' ? [[actor, heard.why]] : [],
  );
  expect(refused.filter(([actor]) => actor === 'mallory')).toHaveLength(5);
  expect(refused).toContainEqual(['alice.laptop', 'user-disabled']);
});

test('where a second factor is asked for, a wrong password is still a wrong password', () => {
  expect(acts('password-guessed-at', 'server-session', { authenticator: 'otp' })).toEqual([
    'disabled-user',
  ]);
});

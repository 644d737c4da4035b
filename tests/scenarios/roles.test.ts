/** Who loses a role at once, and who keeps it in a copy. */
import { describe, expect, test } from 'vitest';
import { judge, type ModelId, minutes, modelIds, seconds } from '#sandbox';
import { at, played } from '../played.ts';
import { ran, verdict } from './ran.ts';

const DEMOTED_MS = minutes(5);

const refusedAlice = (scenario: string, id: ModelId) =>
  ran(scenario, id).entries.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.type === 'decide' && effect.caller === 'alice.laptop'
        ? [[effect.wants, effect.refusal]]
        : [],
    ),
  );

describe('a role that is read where it is kept', () => {
  test.each(modelIds)('on %s is lost at once, and the session goes on', (id) => {
    const { properties, endedBy, exposureMs, honest } = verdict('demoted', id);
    expect(endedBy).toBe('demotion');
    expect(exposureMs).toBe(0);
    expect(properties['demotion-is-final']).toBe('held');
    expect(honest).toEqual({ signIns: 1, refused: 0 });
    expect(refusedAlice('demoted', id)).toEqual([
      ['admin', 'role-missing'],
      ['account', null],
    ]);
  });

  test.each(modelIds)('costs %s one look-up for each request that needs it', (id) => {
    const looked = ran('demoted', id).entries.flatMap(({ effects }) =>
      effects.filter((effect) => effect.type === 'read' && effect.store === 'users'),
    );
    const needing = ran('demoted', id).entries.flatMap(({ effects }) =>
      effects.filter(
        (effect) =>
          effect.type === 'decide' &&
          effect.wants === 'admin' &&
          (!effect.refusal || effect.refusal === 'role-missing'),
      ),
    );
    expect(looked).toHaveLength(needing.length);
  });
});

describe('a role that the session copied when it began', () => {
  const models = ['server-session', 'introspected-token', 'phantom-token', 'bff'] as const;

  test.each(models)('is kept on %s as long as the session', (id) => {
    const { properties, stillInAtEnd, dueMs } = verdict('demoted-but-copied-at-login', id);
    expect(properties['demotion-is-final']).toBe('broken');
    expect(stillInAtEnd).toBe(true);
    expect(dueMs).toBeGreaterThan(minutes(7 * 60));
  });

  test.each(models)('is gone from the next session on %s', (id) => {
    const { attacker } = verdict('demoted-and-back', id);
    expect(attacker.accepted).toBe(0);
  });
});

describe('a role that the token says', () => {
  test('lives as long as the token, and the next token does not have it', () => {
    const { exposureMs, dueMs, worstCaseMs } = verdict('demoted-but-in-the-token', 'refresh-jwt');
    expect(exposureMs).toBeLessThanOrEqual(dueMs ?? 0);
    expect(dueMs).toBe(minutes(15) - DEMOTED_MS);
    expect(worstCaseMs).toBeGreaterThanOrEqual(minutes(15));
    expect(exposureMs).toBeGreaterThan((dueMs ?? 0) - seconds(30));
  });

  test.each(['stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'sealed-cookie'] as const)(
    'outlives the run on %s: no list concerns it',
    (id) => {
      const { stillInAtEnd, properties } = verdict('demoted-but-in-the-token', id);
      expect(stillInAtEnd).toBe(true);
      expect(properties['demotion-is-final']).toBe('broken');
    },
  );
});

test('whoever can sign writes any role into a token, also that of one who lost it', () => {
  const steps = [
    at('0s', 'admin', 'demote', { user: 'alice' }),
    at('1s', 'mallory', 'steal', { via: 'signing-key' }),
    at('2s', 'mallory', 'forge', { how: 'signing-key', user: 'alice' }),
    at('3s', 'mallory', 'replay', { wants: 'admin' }),
  ];
  const accepted = (roles: string) =>
    judge(played('stateless-jwt', steps, { roles })).attacker.accepted;
  expect(accepted('in-token')).toBe(1);
  expect(accepted('live')).toBe(0);
});

/** What becomes of links and codes that are opened twice, late, or by somebody else. */
import { describe, expect, test } from 'vitest';
import { type ModelId, modelIds, type Trace } from '#sandbox';
import { ran, verdict } from './ran.ts';

/** What each opening came to, in order. */
const openings = ({ entries }: Trace) =>
  entries.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.type === 'open' ? [[effect.caller, effect.refusal ?? 'done']] : [],
    ),
  );

const laptop = 'alice.laptop';

describe('a reset link that is found in a log', () => {
  const id = 'reset-link-used-twice';

  test.each(modelIds)('on %s takes the account over where nothing is remembered', (model) => {
    expect(openings(ran(id, model))).toEqual([
      [laptop, 'done'],
      ['mallory', 'done'],
    ]);
    const { attacker, properties, stillInAtEnd } = verdict(id, model);
    expect(attacker.accepted).toBe(13);
    expect(stillInAtEnd).toBe(true);
    expect(properties['link-works-once']).toBe('broken');
  });

  test.each([
    ['single-use', 'link-used'],
    ['password-bound', 'link-outdated'],
  ])('opens nothing where it is %s, on any model', (linkState, why) => {
    for (const model of modelIds) {
      expect(openings(ran(id, model, { linkState }))).toEqual([
        [laptop, 'done'],
        ['mallory', why],
      ]);
      const { attacker, properties } = verdict(id, model, { linkState });
      expect(attacker).toMatchObject({ accepted: 0, refused: 0 });
      expect(properties['link-works-once']).toBe('held');
    }
  });

  test('is not found where tokens are logged as hashes', () =>
    expect(openings(ran(id, 'server-session', { hashIds: 'true' }))).toEqual([[laptop, 'done']]));

  test.each(['server-session', 'introspected-token', 'phantom-token', 'bff'] as const)(
    'on %s the second reset puts Alice out, and she cannot sign in again',
    (model) => {
      const told = ran(id, model).entries.flatMap(({ actor, heard }) =>
        actor === laptop && heard.type === 'not-signed-in' ? [heard.why] : [],
      );
      expect(told).toEqual(['wrong-password']);
    },
  );

  test.each(['stateless-jwt', 'sealed-cookie'] as const)(
    'on %s Alice is still in with what nobody can end',
    (model) => expect(verdict(id, model).honest).toEqual({ signIns: 1, refused: 0 }),
  );
});

test('a link that is bound to the password is spent by its use, on any model', () => {
  for (const model of modelIds) {
    const { attacker, properties } = verdict('reset-link-bound-to-the-password', model);
    expect(attacker.accepted).toBe(0);
    expect(properties['link-works-once']).toBe('held');
  }
});

const few: readonly ModelId[] = ['server-session', 'stateless-jwt', 'refresh-jwt', 'bff'];

test.each(few)('on %s single use does not help who comes second, but she is told', (model) => {
  expect(openings(ran('reset-link-before-its-owner', model))).toEqual([
    ['mallory', 'done'],
    [laptop, 'link-used'],
  ]);
  const { attacker, honest, properties } = verdict('reset-link-before-its-owner', model);
  expect(attacker).toMatchObject({ accepted: 17, refused: model === 'refresh-jwt' ? 1 : 0 });
  expect(honest.refused).toBe(1);
  expect(properties['link-works-once']).toBe('held');
});

describe('what changes no password', () => {
  test.each(few)('on %s is not spent by being bound to one', (model) => {
    expect(openings(ran('verify-link-used-twice', model))).toEqual([
      [laptop, 'done'],
      ['mallory', 'done'],
    ]);
    expect(verdict('verify-link-used-twice', model).properties['link-works-once']).toBe('broken');
  });

  test.each(modelIds)('on %s a code works for everybody who has seen it', (model) => {
    const { attacker, properties, honest } = verdict('code-shown-twice', model);
    expect(attacker.accepted).toBe(13);
    expect(honest).toEqual({ signIns: 1, refused: 0 });
    expect(properties['link-works-once']).toBe('broken');
  });

  test.each(modelIds)('on %s a code is for one where its use is noted', (model) => {
    const { attacker, properties } = verdict('code-shown-twice', model, {
      linkState: 'single-use',
    });
    expect(attacker).toMatchObject({ accepted: 0, refused: 0 });
    expect(properties['link-works-once']).toBe('held');
  });
});

test.each(few)('on %s a link that has run out is refused, and a fresh one is not', (model) => {
  expect(openings(ran('link-that-has-run-out', model))).toEqual([
    [laptop, 'token-expired'],
    [laptop, 'done'],
  ]);
  expect(verdict('link-that-has-run-out', model).honest.refused).toBe(1);
});

/** The list of a user’s sessions: what a server can show, it can end one by one. */
import { describe, expect, test } from 'vitest';
import { type ModelId, minutes, modelIds } from '#sandbox';
import { ran, verdict } from './ran.ts';

const asksAServer = (id: ModelId, changes = {}) =>
  ran('ended-from-the-list', id, changes).entries.some(
    ({ heard }) => heard.type === 'sign-out' && heard.scope === 'listed',
  );

test.each(['server-session', 'introspected-token', 'phantom-token', 'bff'] as const)(
  'on %s the thief’s own login is ended from the list, and nobody else’s',
  (id) => {
    const { endedBy, exposureMs, properties, collateral, honest } = verdict(
      'ended-from-the-list',
      id,
    );
    expect(endedBy).toBe('ended-from-list');
    expect(exposureMs).toBe(0);
    expect(properties).toEqual({
      'ended-from-list-is-final': 'held',
      'nobody-else-is-logged-out': 'held',
    });
    expect(collateral).toEqual({ users: 0, sessions: 0 });
    expect(honest).toEqual({ signIns: 2, refused: 0 });
  },
);

test('on refresh-jwt it lives on as long as its access token', () => {
  const { exposureMs, dueMs } = verdict('ended-from-the-list', 'refresh-jwt');
  expect(dueMs).toBe(minutes(13));
  expect(exposureMs).toBeGreaterThan(minutes(12));
});

describe.each(['stateless-jwt', 'epoch-jwt', 'sealed-cookie', 'denylist-jwt'] as const)(
  'on %s',
  (id) => {
    test('there is no list to end it on', () => {
      expect(asksAServer(id)).toBe(false);
      expect(verdict('ended-from-the-list', id).stillInAtEnd).toBe(true);
    });
  },
);

test('an issuer that tracks its tokens has a list', () => {
  const changes = { trackIssued: 'true' };
  expect(asksAServer('denylist-jwt', changes)).toBe(true);
  expect(verdict('ended-from-the-list', 'denylist-jwt', changes).exposureMs).toBe(0);
});

test.each(modelIds)('on %s somebody else’s session with the same thief is left alone', (id) => {
  const { entries } = ran('ended-from-the-list', id);
  const asked = entries.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.type === 'decide' && effect.caller === 'bob.laptop' ? [effect.refusal] : [],
    ),
  );
  expect(asked).toEqual([null]);
});

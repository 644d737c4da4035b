import { expect, test } from 'vitest';
import { type Alive, alive } from './alive.ts';
import { sessionId } from './credentials.ts';
import { call, copy, found, lookUp, session } from './said.ts';

const asks = call(sessionId());
const denied = { kind: 'denied', jti: 't1', untilMs: 900_000 } as const;

type Store = Parameters<typeof lookUp>[0];

/** What it has under this key. */
function row(replica: Alive, store: Store, key: string, clockMs = 0) {
  const effects = replica.hears({ ...lookUp(store, key, asks), clockMs });
  const answers = effects.flatMap((effect) =>
    effect.type === 'send' && effect.message.type === 'found' ? [effect.message] : [],
  );
  return answers[0]?.row;
}

test('each look is counted, and carries the call that it is for', () => {
  const replica = alive('replica', {});
  const asked = lookUp('sessions', 'S1', asks);
  expect(replica.hears({ ...asked, from: 'api' })).toEqual([
    { type: 'read', store: 'sessions', key: 'S1' },
    {
      type: 'send',
      to: 'api',
      message: found('sessions', 'S1', null, asks),
    },
  ]);
});

test('it has what it was last told', () => {
  const replica = alive('replica', {});
  expect(row(replica, 'sessions', 'S1')).toBeNull();
  replica.hears(copy('sessions', 'S1', session()));
  expect(row(replica, 'sessions', 'S1')).toEqual(session());
  replica.hears(copy('sessions', 'S1', session(5)));
  expect(row(replica, 'sessions', 'S1')).toEqual(session(5));
  replica.hears(copy('sessions', 'S1', null));
  expect(row(replica, 'sessions', 'S1')).toBeNull();
});

test('an entry of a denylist is forgotten in time; a session is not', () => {
  const list = alive('replica', {});
  list.hears(copy('denylist', 't1', denied));
  expect(row(list, 'denylist', 't1', 899_999)).toEqual(denied);
  expect(row(list, 'denylist', 't1', 900_000)).toBeNull();
  const sessions = alive('replica', {});
  sessions.hears(copy('sessions', 'S1', session()));
  expect(row(sessions, 'sessions', 'S1', 900_000_000)).toEqual(session());
});

import { expect, test } from 'vitest';
import type { Message } from '#sandbox';
import { type Alive, alive } from './alive.ts';
import { sessionId } from './credentials.ts';

const call = { type: 'call', credential: sessionId(), ifRefused: 'give-up' } as const;
const session = {
  kind: 'session',
  id: 'S1',
  sid: 's1',
  user: 'alice',
  startedMs: 0,
  seenMs: 0,
} as const;
const denied = { kind: 'denied', jti: 't1', untilMs: 900_000 } as const;

/** What it has under this key. */
function row(replica: Alive, key: string, clockMs = 0) {
  const effects = replica.hears({ type: 'look-up', key, call, caller: 'alice.laptop', clockMs });
  const found = effects.flatMap((effect) =>
    effect.type === 'send' && effect.message.type === 'found' ? [effect.message] : [],
  );
  return found[0]?.row;
}

const copy = (key: string, changed: Extract<Message, { type: 'copy' }>['row']) =>
  ({ type: 'copy', key, row: changed }) as const;

test('each look is counted, and carries the call that it is for', () => {
  const replica = alive('replica', { store: 'sessions' });
  const asked = { type: 'look-up', key: 'S1', call, caller: 'alice.laptop' } as const;
  expect(replica.hears({ ...asked, from: 'api' })).toEqual([
    { type: 'read', store: 'sessions', key: 'S1' },
    {
      type: 'send',
      to: 'api',
      message: { type: 'found', key: 'S1', row: null, call, caller: 'alice.laptop' },
    },
  ]);
});

test('it has what it was last told', () => {
  const replica = alive('replica', { store: 'sessions' });
  expect(row(replica, 'S1')).toBeNull();
  replica.hears(copy('S1', session));
  expect(row(replica, 'S1')).toEqual(session);
  replica.hears(copy('S1', { ...session, seenMs: 5 }));
  expect(row(replica, 'S1')).toEqual({ ...session, seenMs: 5 });
  replica.hears(copy('S1', null));
  expect(row(replica, 'S1')).toBeNull();
});

test('an entry of a denylist is forgotten in time; a session is not', () => {
  const list = alive('replica', { store: 'denylist' });
  list.hears(copy('t1', denied));
  expect(row(list, 't1', 899_999)).toEqual(denied);
  expect(row(list, 't1', 900_000)).toBeNull();
  const sessions = alive('replica', { store: 'sessions' });
  sessions.hears(copy('S1', session));
  expect(row(sessions, 'S1', 900_000_000)).toEqual(session);
});

import { describe, expect, test } from 'vitest';
import { type Message, models, type Settings } from '#sandbox';
import { type Alive, alive, sent, settingsOf } from './alive.ts';
import { sessionId } from './credentials.ts';
import { CALLER, copy, session, signIn, signOut } from './said.ts';

const opened = (changes: Partial<Settings> = {}): Alive =>
  alive('session-server', {
    settings: settingsOf(models['server-session'], changes),
    replicas: ['replica'],
  });

const gone = (key: string): Message => copy('sessions', key, null);
const newPassword = (endOthers: boolean) =>
  ({
    type: 'new-password',
    user: 'alice',
    device: CALLER,
    credential: sessionId(1),
    endOthers,
  }) as const;

test('a sign-in makes a row, tells the copy, and hands over its ID', () => {
  const effects = opened().hears({ ...signIn(), from: 'alice.laptop', clockMs: 5 });
  const row = { ...session(5), startedMs: 5 };
  const credentials = { access: sessionId(1), refresh: null };
  expect(effects).toEqual([
    { type: 'write', store: 'sessions', key: 'S1' },
    { type: 'send', to: 'replica', message: copy('sessions', 'S1', row) },
    {
      type: 'send',
      to: 'alice.laptop',
      message: { type: 'signed-in', credentials, device: CALLER },
    },
  ]);
});

test('a sign-out deletes this row and no other', () => {
  const server = opened();
  server.hears(signIn());
  server.hears(signIn());
  const effects = server.hears(signOut(sessionId(1)));
  expect(sent(effects)).toEqual([gone('S1'), { type: 'signed-out', of: 'session-id' }]);
  expect(server.hears({ type: 'touch', id: 'S1' })).toEqual([]);
  expect(server.hears({ type: 'touch', id: 'S2' })).not.toEqual([]);
});

test('a sign-out of what is gone is answered all the same', () => {
  const effects = opened().hears(signOut(sessionId(1)));
  expect(effects).toEqual([
    { type: 'send', to: 'someone', message: { type: 'signed-out', of: 'session-id' } },
  ]);
});

test('a visit puts the idle timeout off', () => {
  const server = opened();
  server.hears(signIn());
  expect(sent(server.hears({ type: 'touch', id: 'S1', clockMs: 9_000 }))).toEqual([
    {
      ...copy('sessions', 'S1', null),
      row: expect.objectContaining({ startedMs: 0, seenMs: 9_000 }),
    },
  ]);
});

describe('a new password', () => {
  const renewed = (n: number) => ({
    type: 'password-changed',
    credentials: { access: sessionId(n), refresh: null },
    device: CALLER,
  });
  const two = (changes: Partial<Settings> = {}) => {
    const server = opened(changes);
    server.hears(signIn());
    server.hears(signIn());
    server.hears(signIn('bob'));
    return server;
  };

  test('gives this session a new ID; the old one dies', () => {
    const effects = two().hears(newPassword(false));
    expect(sent(effects)).toEqual([gone('S1'), expect.objectContaining({ key: 'S4' }), renewed(4)]);
  });

  test('ends the user’s other sessions when asked to, and nobody else’s', () => {
    const effects = two().hears(newPassword(true));
    expect(sent(effects)).toEqual([
      gone('S1'),
      gone('S2'),
      expect.objectContaining({ key: 'S4' }),
      renewed(4),
    ]);
  });

  test('spares this session where re-authentication gives no new ID', () => {
    const effects = two({ newIdOn: ['login'] }).hears(newPassword(true));
    expect(sent(effects)).toEqual([
      gone('S2'),
      { type: 'password-changed', credentials: null, device: CALLER },
    ]);
  });
});

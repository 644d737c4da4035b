import { expect, test } from 'vitest';
import { models, type Settings } from '#sandbox';
import { type Alive, alive, decided, sent, settingsOf } from './alive.ts';
import { sessionId } from './credentials.ts';
import { CALLER, call, found, lookUp, session } from './said.ts';

const gateway = (changes: Partial<Settings> = {}): Alive =>
  alive('gateway', {
    settings: settingsOf(models['phantom-token'], changes),
    door: 'session-server',
    behind: 'api',
    replica: 'replica',
  });

const known = (clockMs = 0) => ({
  ...found('sessions', 'S1', session(), call(sessionId())),
  clockMs,
});

/** The token that goes on to the api. */
function phantom(server: Alive, clockMs: number) {
  const on = sent(server.hears(known(clockMs))).find(({ type }) => type === 'call');
  return on?.type === 'call' && on.credential.kind === 'jwt' ? on.credential.claims : null;
}

test('an ID is looked up before anything goes on', () => {
  expect(sent(gateway().hears({ ...call(sessionId()), from: CALLER }))).toEqual([
    lookUp('sessions', 'S1', call(sessionId())),
  ]);
});

test('a session that is there is asked for behind, with a token of a minute', () => {
  const claims = phantom(gateway(), 0);
  expect(claims).toMatchObject({ sub: 'alice', sid: 's1', jti: 't1' });
  expect((claims?.exp ?? 0) - (claims?.iat ?? 0)).toBe(60);
});

test('one token serves until it expires, and then another', () => {
  const server = gateway();
  expect(phantom(server, 0)?.jti).toBe('t1');
  expect(phantom(server, 59_999)?.jti).toBe('t1');
  expect(phantom(server, 60_000)?.jti).toBe('t2');
});

test('a session that is gone goes no further', () => {
  const effects = gateway().hears(found('sessions', 'S1', null, call(sessionId())));
  expect(decided(effects)).toEqual(['unknown-session']);
  expect(sent(effects)).toMatchObject([{ type: 'refusal', why: 'unknown-session' }]);
});

test('what the api says is handed back to whoever asked, about what was asked', () => {
  const server = gateway();
  const on = sent(server.hears(known())).find((message) => message.type === 'call');
  if (on?.type !== 'call') throw new Error('nothing went on');
  expect(server.hears({ type: 'answer', call: on, credentials: null })).toEqual([
    {
      type: 'send',
      to: CALLER,
      message: { type: 'answer', call: call(sessionId()), credentials: null },
    },
  ]);
});

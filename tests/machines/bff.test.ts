import { describe, expect, test } from 'vitest';
import { type Effect, models } from '#sandbox';
import { type Alive, alive, decided, sent, settingsOf } from './alive.ts';
import { refreshToken, sessionId, token } from './credentials.ts';
import { CALLER, call, signIn, signOut } from './said.ts';

const credentials = { access: token(), refresh: refreshToken(1) };
const fresh = {
  access: token({ jti: 't2', exp: token().claims.exp + 900 }),
  refresh: refreshToken(2),
};
const LATE = 900_000;

const empty = (): Alive =>
  alive('bff', { settings: settingsOf(models.bff), issuer: 'jwt-issuer', behind: 'api' });

/** One session, begun by the issuer's answer. */
const open = (): Alive => {
  const server = empty();
  server.hears({ type: 'signed-in', credentials, device: CALLER });
  return server;
};

const asks = (server: Alive, clockMs = 0): Effect[] =>
  server.hears({ ...call(sessionId()), from: CALLER, clockMs });

const to = (effects: readonly Effect[], name: string) =>
  effects.flatMap((effect) =>
    effect.type === 'send' && effect.to === name ? [effect.message] : [],
  );

test('a sign-in goes to the issuer in the person’s name', () => {
  expect(to(empty().hears(signIn()), 'jwt-issuer')).toMatchObject([
    { type: 'sign-in', user: 'alice', device: CALLER },
  ]);
});

test('the browser gets an ID, and never a token', () => {
  const told = to(empty().hears({ type: 'signed-in', credentials, device: CALLER }), CALLER);
  expect(told).toMatchObject([
    { type: 'signed-in', credentials: { access: sessionId(), refresh: null } },
  ]);
  expect(JSON.stringify(told)).not.toContain('"jwt"');
});

test('a request goes on with the token that is kept', () => {
  expect(to(asks(open()), 'api')).toMatchObject([{ type: 'call', credential: token() }]);
});

test('an unknown ID is refused, and asks nobody', () => {
  const effects = asks(empty());
  expect(decided(effects)).toEqual(['unknown-session']);
  expect(to(effects, 'api')).toEqual([]);
});

describe('a token that is spent', () => {
  test('is renewed once, and whoever asks meanwhile waits along', () => {
    const server = open();
    expect(sent(asks(server, LATE))).toMatchObject([
      { type: 'renew', credential: refreshToken(1) },
    ]);
    expect(sent(asks(server, LATE))).toEqual([]);
    const on = to(server.hears({ type: 'renewed', credentials: fresh }), 'api');
    expect(on).toMatchObject([{ credential: fresh.access }, { credential: fresh.access }]);
  });

  test('that cannot be renewed ends the session, and turns away whoever waits', () => {
    const server = open();
    asks(server, LATE);
    const refused = { type: 'not-renewed', credential: refreshToken(1) } as const;
    const effects = server.hears({ ...refused, why: 'refresh-family-ended' });
    expect(decided(effects)).toEqual(['refresh-family-ended']);
    expect(decided(asks(server))).toEqual(['unknown-session']);
  });
});

describe('a logout', () => {
  test('deletes the session and revokes what it kept', () => {
    const server = open();
    const effects = server.hears({ ...signOut(sessionId()), from: CALLER });
    expect(effects).toContainEqual({ type: 'write', store: 'sessions', key: 'S1' });
    expect(to(effects, 'jwt-issuer')).toMatchObject([
      { type: 'sign-out', credential: refreshToken(1) },
    ]);
    expect(decided(asks(server))).toEqual(['unknown-session']);
  });

  test('turns away a request that waits for a renewal', () => {
    const server = open();
    asks(server, LATE);
    const effects = server.hears({ ...signOut(sessionId()), from: CALLER });
    expect(decided(effects)).toEqual(['unknown-session']);
  });
});

test('an order ends the sessions of a device, and of no other', () => {
  const server = open();
  const order = { type: 'order', by: 'forced-logout', user: 'alice' } as const;
  expect(server.hears({ ...order, device: 'alice.phone' })).toEqual([]);
  expect(to(server.hears({ ...order, device: CALLER }), 'jwt-issuer')).toHaveLength(1);
});

import { describe, expect, test } from 'vitest';
import { type Effect, hours, models, type Settings } from '#sandbox';
import { type Alive, alive, decided, sent, settingsOf } from './alive.ts';
import { CALLER, signIn } from './said.ts';

const provider = (changes: Partial<Settings> = {}): Alive =>
  alive('identity-provider', { settings: settingsOf(models['server-session'], changes) });

const asks = { app: 'shop', nonce: 'n1', access: 'offline' } as const;
const browser = { from: CALLER };

type Access = 'online' | 'offline';

type Said<Type extends string> = Extract<ReturnType<typeof sent>[number], { type: Type }>;

function one<Type extends ReturnType<typeof sent>[number]['type']>(
  effects: readonly Effect[],
  type: Type,
): Said<Type> {
  const found = sent(effects).find((message): message is Said<Type> => message.type === type);
  if (!found) throw new Error(`nothing of "${type}" was said`);
  return found;
}

/** Signs her in for an app, and has the app redeem the code. */
function opened(server: Alive, app: 'shop' | 'wiki', nonce = 'n1', access: Access = 'offline') {
  const signed = one(
    server.hears({ ...signIn(), asks: { app, nonce, access }, ...browser }),
    'authorized',
  );
  const redeemed = one(
    server.hears({ type: 'redeem', code: signed.code, device: CALLER, from: app }),
    'redeemed',
  );
  return { ...signed, ...redeemed };
}

describe('a browser that is sent here', () => {
  test('is asked for the password where it has no session', () => {
    const effects = provider().hears({ type: 'authorize', asks, session: null, ...browser });
    expect(sent(effects)).toEqual([{ type: 'sign-in-asked', asks }]);
  });

  test('is sent back with a code where it has one, until that session’s time is up', () => {
    const server = provider();
    const { session } = opened(server, 'shop');
    const comes = (clockMs: number) =>
      sent(server.hears({ type: 'authorize', asks, session, ...browser, clockMs })).map(
        ({ type }) => type,
      );
    expect(comes(hours(8) - 1)).toEqual(['authorized']);
    expect(comes(hours(8))).toEqual(['sign-in-asked']);
  });

  test('goes on with the session that it had when it signs in again', () => {
    const server = provider();
    const { session } = opened(server, 'shop');
    const again = server.hears({ ...signIn(), asks, shown: session, ...browser });
    expect(one(again, 'authorized').session).toEqual(session);
  });
});

describe('a code', () => {
  test('brings an ID token for that app, with the nonce that the app had sent', () => {
    const { idToken } = opened(provider(), 'shop', 'n7');
    expect(idToken.header.typ).toBe('JWT');
    expect(idToken.claims).toMatchObject({ sub: 'alice', aud: 'shop', nonce: 'n7' });
    expect(idToken.claims.exp - idToken.claims.iat).toBe(3_600);
  });

  test('is taken once, and from the app that it was made for', () => {
    const server = provider();
    const { code } = one(server.hears({ ...signIn(), asks, ...browser }), 'authorized');
    const redeem = { type: 'redeem', code, device: CALLER } as const;
    expect(server.hears({ ...redeem, from: 'wiki' })).toEqual([]);
    expect(sent(server.hears({ ...redeem, from: 'shop' }))).toHaveLength(1);
    expect(server.hears({ ...redeem, from: 'shop' })).toEqual([]);
  });
});

describe('a logout', () => {
  const ends = (server: Alive, { idToken }: ReturnType<typeof opened>) =>
    server.hears({ type: 'end-session', hint: idToken, ...browser });

  test('ends the session: the next app asks for the password', () => {
    const server = provider();
    const shop = opened(server, 'shop');
    ends(server, shop);
    const next = server.hears({ type: 'authorize', asks, session: shop.session, ...browser });
    expect(one(next, 'sign-in-asked')).toBeDefined();
  });

  test('is told to every app of that session, in a token that cannot pass for an ID token', () => {
    const server = provider({ logoutChannel: 'back' });
    const shop = opened(server, 'shop');
    const { session } = shop;
    const { code } = one(
      server.hears({ type: 'authorize', asks: { ...asks, app: 'wiki' }, session, ...browser }),
      'authorized',
    );
    server.hears({ type: 'redeem', code, device: CALLER, from: 'wiki' });
    const told = sent(ends(server, shop)).flatMap((message) =>
      message.type === 'back-logout' ? [message.token] : [],
    );
    expect(told.map(({ claims }) => claims.aud)).toEqual(['shop', 'wiki']);
    for (const { header, claims } of told) {
      expect(header.typ).toBe('logout+jwt');
      expect(claims.sid).toBe(shop.idToken.claims.sid);
      expect(claims.nonce).toBeUndefined();
      expect(claims.events).toEqual({
        'http://schemas.openid.net/event/backchannel-logout': {},
      });
      expect(claims.exp - claims.iat).toBeLessThanOrEqual(120);
    }
  });

  test.each([
    ['front', ['shop']],
    ['none', []],
  ] as const)('by the channel "%s" leaves it to the browser', (logoutChannel, frames) => {
    const server = provider({ logoutChannel });
    expect(sent(ends(server, opened(server, 'shop')))).toEqual([{ type: 'session-ended', frames }]);
  });

  test.each([
    ['offline', null],
    ['online', 'refresh-family-ended'],
  ] as const)('leaves a refresh token for %s access: %s', (access, why) => {
    const server = provider();
    const shop = opened(server, 'shop', 'n1', access);
    if (!shop.refresh) throw new Error('no refresh token was given');
    ends(server, shop);
    const asked = server.hears({ type: 'sync', credential: shop.refresh, from: 'shop' });
    expect(decided(asked)).toEqual([why]);
  });
});

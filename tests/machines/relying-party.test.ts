import { describe, expect, test } from 'vitest';
import { type Jwt, type ModelId, minutes, models, type Settings } from '#sandbox';
import { type Alive, alive, decided, sent, settingsOf } from './alive.ts';
import { CALLER, call, signIn } from './said.ts';

const settingsFor = (id: ModelId, changes: Partial<Settings>) => settingsOf(models[id], changes);

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** What an identity provider answers to an app that asks with this nonce. */
function issued(nonce: string, settings: Settings, app: 'shop' | 'wiki' = 'shop') {
  const provider = alive('identity-provider', { settings });
  const asks = { app, nonce, access: 'none' } as const;
  const [back] = sent(provider.hears({ ...signIn(), asks }));
  if (back?.type !== 'authorized') throw new Error('she was not signed in');
  const redeem = { type: 'redeem', code: back.code, device: CALLER, from: app } as const;
  const [told] = sent(provider.hears(redeem));
  if (told?.type !== 'redeemed') throw new Error('the code was not taken');
  const ended = sent(provider.hears({ type: 'end-session', hint: told.idToken }));
  const notice = ended.find(({ type }) => type === 'back-logout');
  if (notice?.type !== 'back-logout') throw new Error('nobody was told');
  return { idToken: told.idToken, notice: notice.token };
}

type Opened = Jwt | Parameters<typeof call>[0];

function shop(id: ModelId, changes: Partial<Settings> = {}) {
  const settings = settingsFor(id, changes);
  const app = alive('relying-party', { settings, app: 'shop' });
  const asked = sent(app.hears({ type: 'enter', credential: null, access: 'none', from: CALLER }));
  const [away] = asked;
  if (away?.type !== 'to-idp') throw new Error('she was not sent away');
  return { app, settings, nonce: away.asks.nonce };
}

const redeemed = (app: Alive, idToken: Jwt) =>
  app.hears({ type: 'redeemed', idToken, refresh: null, device: CALLER });

/** The session that she is given. */
function opened(id: ModelId, changes: Partial<Settings> = {}) {
  const { app, settings, nonce } = shop(id, changes);
  const tokens = issued(nonce, settings);
  const told = sent(redeemed(app, tokens.idToken)).find(({ type }) => type === 'app-opened');
  if (told?.type !== 'app-opened' || !told.credential) throw new Error('nothing was opened');
  const session: Opened = told.credential;
  return { app, session, ...tokens };
}

const asks = (app: Alive, session: Opened, clockMs = 0) =>
  decided(app.hears({ ...call(session), from: 'mallory', clockMs }));

/** The same token with other claims, under the same seal or a new one. */
const restated = (token: Jwt, changes: Partial<Jwt['claims']>): Jwt => {
  const claims = { ...token.claims, ...changes };
  const over = JSON.stringify([token.header, claims]);
  return { ...token, claims, seal: { ...token.seal, over } };
};

describe('an ID token', () => {
  const answer = (token: Jwt, app: Alive) => {
    const effects = redeemed(app, token);
    const verified = effects.find((effect) => effect.type === 'verify');
    return [verified?.type === 'verify' && verified.refusal, sent(effects).length];
  };

  test('begins a session where it answers what this browser was sent to ask', () => {
    const { app, settings, nonce } = shop('server-session');
    expect(answer(issued(nonce, settings).idToken, app)).toEqual([null, 1]);
  });

  test('that answers another request begins none, though any reader believes it', () => {
    const { app, settings } = shop('server-session');
    expect(answer(issued('another', settings).idToken, app)).toEqual([null, 0]);
  });

  test('is taken once: the nonce is used up', () => {
    const { app, settings, nonce } = shop('server-session');
    const { idToken } = issued(nonce, settings);
    redeemed(app, idToken);
    expect(answer(idToken, app)).toEqual([null, 0]);
  });

  test('for another app is refused, and so is one that was altered, or a logout token', () => {
    const { app, settings, nonce } = shop('server-session');
    const { idToken, notice } = issued(nonce, settings);
    expect(answer(issued(nonce, settings, 'wiki').idToken, app)).toEqual(['wrong-audience', 0]);
    expect(answer({ ...idToken, claims: { ...idToken.claims, sub: 'bob' } }, app)).toEqual([
      'bad-signature',
      0,
    ]);
    expect(answer(notice, app)).toEqual(['wrong-type', 0]);
  });
});

describe('an app’s own session', () => {
  test.each([
    ['server-session', 'session-id'],
    ['stateless-jwt', 'jwt'],
    ['sealed-cookie', 'sealed'],
  ] as const)('on %s is a %s that opens the app', (id, kind) => {
    const { app, session } = opened(id);
    expect(session.kind).toBe(kind);
    expect(asks(app, session)).toEqual([null]);
  });

  test.each([
    ['server-session', 'unknown-session'],
    ['denylist-jwt', 'on-denylist'],
    ['stateless-jwt', null],
    ['sealed-cookie', null],
  ] as const)('on %s is after a logout at the app: %s', (id, why) => {
    const { app, session } = opened(id);
    app.hears({ type: 'leave', credential: session, how: 'local', from: CALLER });
    expect(asks(app, session)).toEqual([why]);
  });

  test('gives the ID token along as a hint where she leaves the identity provider, too', () => {
    const { app, session, idToken } = opened('server-session');
    const left = app.hears({ type: 'leave', credential: session, how: 'rp-initiated' });
    expect(sent(left)).toEqual([{ type: 'app-left', app: 'shop', hint: idToken }]);
  });

  test('is not ended by a frame that brought no cookie', () => {
    const { app, session } = opened('server-session');
    expect(sent(app.hears({ type: 'front-logout', credential: null }))).toEqual([
      { type: 'frame-loaded', app: 'shop', ended: false },
    ]);
    expect(asks(app, session)).toEqual([null]);
  });
});

describe('a logout token', () => {
  const tells = (token: Jwt, clockMs = 0) => {
    const { app, session } = opened('server-session');
    app.hears({ type: 'back-logout', token, clockMs });
    return asks(app, session);
  };
  const { notice, idToken } = opened('server-session');

  test('ends the session that came of that sign-in', () => {
    expect(tells(notice)).toEqual(['unknown-session']);
  });

  test.each([
    ['of another sign-in', restated(notice, { sid: 'i9' })],
    ['that is an ID token', idToken],
    ['with a nonce', restated(notice, { nonce: 'n1' })],
    ['without the event', restated(notice, { events: {} })],
    ['for another app', restated(notice, { aud: 'wiki' })],
    ['that was altered', { ...notice, claims: { ...notice.claims, sub: 'bob' } }],
  ] as const)('%s ends nothing', (_, token) => {
    expect(tells(token)).toEqual([null]);
  });

  test('ends nothing after its two minutes', () => {
    expect(notice.claims.events).toEqual({ [EVENT]: {} });
    expect(tells(notice, minutes(2) - 1)).toEqual(['unknown-session']);
    expect(tells(notice, minutes(2))).toEqual([null]);
  });

  test('that comes again finds nothing more to list', () => {
    const { app } = opened('denylist-jwt');
    const once = () => app.hears({ type: 'back-logout', token: notice }).map(({ type }) => type);
    expect(once()).toEqual(['verify', 'write']);
    expect(once()).toEqual(['verify']);
  });
});

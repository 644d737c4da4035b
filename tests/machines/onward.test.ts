import { describe, expect, test } from 'vitest';
import { models, type Settings } from '#sandbox';
import { type Alive, alive, decided, sent, settingsOf } from './alive.ts';
import { refreshToken, token } from './credentials.ts';
import { CALLER, call, signIn, signOut } from './said.ts';

const billing = 'https://billing.app.example';
const invoice = (credential = token()) => ({ ...call(credential), wants: 'invoice' }) as const;

const api = (changes: Partial<Settings>, own: object = { billing: 'billing' }): Alive =>
  alive('api', {
    settings: settingsOf(models['stateless-jwt'], changes),
    replica: null,
    sessions: null,
    signer: 'jwt-issuer',
    billing: null,
    audience: 'https://api.app.example',
    ...own,
  });

const traded = token({ aud: billing, jti: 't9', exp: token().claims.iat + 60 });
const exchanged = {
  type: 'exchanged',
  token: traded,
  subject: token(),
  call: invoice(),
  caller: CALLER,
} as const;

/** Who is asked, and what for. */
const addressed = (effects: ReturnType<Alive['hears']>) =>
  effects.flatMap((effect) => (effect.type === 'send' ? [[effect.to, effect.message.type]] : []));

describe('an api that is asked for an invoice', () => {
  test('passes on the token that came in', () => {
    const effects = api({ onward: 'forward' }).hears({ ...invoice(), from: CALLER });
    expect(addressed(effects)).toEqual([['billing', 'call']]);
    expect(sent(effects)).toMatchObject([
      { credential: token(), behalf: { caller: CALLER, call: invoice() } },
    ]);
    expect(decided(effects)).toEqual([]);
  });

  test('trades it first, and then asks with what it got', () => {
    const it = api({ onward: 'exchange' });
    expect(addressed(it.hears({ ...invoice(), from: CALLER }))).toEqual([
      ['jwt-issuer', 'exchange'],
    ]);
    expect(sent(it.hears(exchanged))).toMatchObject([{ type: 'call', credential: traded }]);
  });

  test('uses what it got until that expires', () => {
    const it = api({ onward: 'exchange' });
    it.hears(exchanged);
    const again = (clockMs: number) =>
      addressed(it.hears({ ...invoice(), from: CALLER, clockMs })).flat();
    expect(again(59_999)).toEqual(['billing', 'call']);
    expect(again(60_000)).toEqual(['jwt-issuer', 'exchange']);
  });

  test('refuses where it gets none', () => {
    const why = 'user-disabled';
    const effects = api({ onward: 'exchange' }).hears({
      type: 'not-exchanged',
      why,
      call: invoice(),
      caller: CALLER,
    });
    expect(decided(effects)).toEqual([why]);
    expect(addressed(effects)).toEqual([[CALLER, 'refusal']]);
  });

  test('asks nobody for anything else', () =>
    expect(addressed(api({ onward: 'forward' }).hears({ ...call(token()), from: CALLER }))).toEqual(
      [[CALLER, 'answer']],
    ));

  test('has its own where there is no such service', () =>
    expect(addressed(api({}, {}).hears({ ...invoice(), from: CALLER }))).toEqual([
      [CALLER, 'answer'],
    ]));

  test('hands back what billing says, about what was asked', () => {
    const it = api({ onward: 'forward' });
    const [on] = sent(it.hears({ ...invoice(), from: CALLER }));
    if (on?.type !== 'call') throw new Error('nothing went on');
    expect(it.hears({ type: 'answer', call: on, credentials: null })).toEqual([
      {
        type: 'send',
        to: CALLER,
        message: { type: 'answer', call: invoice(), credentials: null },
      },
    ]);
  });
});

describe('billing', () => {
  const service = (changes: Partial<Settings> = {}) => api(changes, { audience: billing });

  test.each([
    ['for it', token({ aud: billing }), null],
    ['for it and the api', token({ aud: ['https://api.app.example', billing] }), null],
    ['for the api alone', token(), 'wrong-audience'],
  ] as const)('judges a token that is %s', (_, shown, refusal) =>
    expect(decided(service().hears(invoice(shown)))).toEqual([refusal]),
  );

  test('takes any where it does not look at the audience', () =>
    expect(decided(service({ checks: ['signature', 'algorithm'] }).hears(invoice()))).toEqual([
      null,
    ]));

  test('decides about whoever asked first, not about the server between', () => {
    const behalf = { caller: CALLER, call: invoice() };
    const twice = {
      ...invoice(traded),
      behalf: { caller: 'gateway', call: { ...invoice(), behalf } },
    };
    expect(service().hears({ ...twice, from: 'api' })).toContainEqual(
      expect.objectContaining({ type: 'decide', caller: CALLER, refusal: null }),
    );
  });
});

describe('an issuer that is asked to trade a token', () => {
  const issuer = (changes: Partial<Settings> = {}): Alive =>
    alive('jwt-issuer', {
      settings: settingsOf(models['refresh-jwt'], { accessTtlMs: 900_000, ...changes }),
      replicas: [],
      apis: ['api'],
      checkers: ['api', 'billing'],
    });

  const exchange = (subject = token(), clockMs = 0) =>
    ({ type: 'exchange', subject, call: invoice(), caller: CALLER, clockMs }) as const;

  const given = (effects: ReturnType<Alive['hears']>) =>
    sent(effects).flatMap((message) =>
      message.type === 'exchanged' ? [message.token.claims] : [],
    );
  const refused = (effects: ReturnType<Alive['hears']>) =>
    sent(effects).flatMap((message) => (message.type === 'not-exchanged' ? [message.why] : []));

  test('gives one for billing, of the same user and session, that names the api as actor', () => {
    const [claims] = given(issuer().hears(exchange()));
    expect(claims).toMatchObject({ aud: billing, sub: 'alice', sid: 's1', act: { sub: 'api' } });
    expect((claims?.exp ?? 0) - (claims?.iat ?? 0)).toBe(60);
  });

  test('gives none that outlives the other', () => {
    const [claims] = given(issuer({ exchangeTtlMs: 3_600_000 }).hears(exchange()));
    expect(claims?.exp).toBe(token().claims.exp);
  });

  test.each([
    ['that has expired', exchange(token(), 900_000), 'token-expired'],
    [
      'that it did not make',
      exchange({ ...token(), seal: { key: 'key-2', over: '' } }),
      'bad-signature',
    ],
  ] as const)('does not trade one %s', (_, asked, why) =>
    expect(refused(issuer().hears(asked))).toEqual([why]),
  );

  test('trades nothing of a session that it knows to be over', () => {
    const it = issuer();
    it.hears(signIn());
    it.hears(signOut(refreshToken(1)));
    expect(refused(it.hears(exchange()))).toEqual(['refresh-family-ended']);
  });

  test('trades nothing of a user who is disabled', () => {
    const it = issuer();
    it.hears({ type: 'order', by: 'disabled-user', user: 'alice', device: null });
    expect(refused(it.hears(exchange()))).toEqual(['user-disabled']);
  });

  test('cannot trade while it is down', () => {
    const it = issuer();
    it.hears({ type: 'issuer-down' });
    expect(refused(it.hears(exchange()))).toEqual(['issuer-unavailable']);
  });
});

import { describe, expect, test } from 'vitest';
import { EPOCH_SEC, type ModelId, models, type Settings } from '#sandbox';
import { type Alive, alive, decided, sent, settingsOf } from './alive.ts';
import { refreshToken, token } from './credentials.ts';
import { CALLER, copy, signIn, signOut as signsOut } from './said.ts';

const issuer = (id: ModelId, changes: Partial<Settings> = {}): Alive =>
  alive('jwt-issuer', {
    settings: settingsOf(models[id], { accessTtlMs: 900_000, ...changes }),
    replicas: id === 'denylist-jwt' ? ['replica'] : [],
    apis: ['api'],
  });

const renew = (n: number, clockMs = 0) =>
  ({ type: 'renew', credential: refreshToken(n), proof: null, clockMs }) as const;
const newPassword = (endOthers: boolean) =>
  ({
    type: 'new-password',
    user: 'alice',
    device: CALLER,
    credential: token(),
    endOthers,
  }) as const;

const signedOut = { type: 'signed-out', of: 'jwt' };

describe('a sign-in', () => {
  test('is answered with a token whose times are whole seconds by the issuer’s clock', () => {
    const iat = EPOCH_SEC + 7;
    const access = token({ iat, exp: iat + 900 });
    expect(issuer('stateless-jwt').hears({ ...signIn(), clockMs: 7_999 })).toEqual([
      { type: 'sign', token: access },
      {
        type: 'send',
        to: 'someone',
        message: { type: 'signed-in', credentials: { access, refresh: null }, device: CALLER },
      },
    ]);
  });

  test('begins a family where there are refresh tokens', () => {
    const effects = issuer('refresh-jwt').hears(signIn());
    const credentials = { access: token(), refresh: refreshToken(1) };
    expect(sent(effects)).toEqual([{ type: 'signed-in', credentials, device: CALLER }]);
    expect(effects).toContainEqual({ type: 'write', store: 'families', key: 's1' });
  });

  test('is noted down only with trackIssued, and only where there is a list to use it for', () => {
    const noted = { type: 'write', store: 'issued', key: 't1' };
    const tracking = { trackIssued: true };
    expect(issuer('denylist-jwt', tracking).hears(signIn())).toContainEqual(noted);
    expect(issuer('denylist-jwt').hears(signIn())).not.toContainEqual(noted);
    expect(issuer('stateless-jwt', tracking).hears(signIn())).not.toContainEqual(noted);
  });
});

describe('a sign-out', () => {
  const signOut = signsOut(token());

  test('lists the token that was shown until it would be refused anyway', () => {
    const listed = (changes: Partial<Settings>) =>
      sent(issuer('denylist-jwt', changes).hears(signOut))[0];
    const row = (untilMs: number) => copy('denylist', 't1', { kind: 'denied', jti: 't1', untilMs });
    expect(listed({})).toEqual(row(900_000));
    expect(listed({ leewayMs: 60_000 })).toEqual(row(960_000));
    expect(listed({ leewayMs: 60_000, denylistKeeps: 'exp' })).toEqual(row(900_000));
  });

  test('lists a token that has expired here: it may live on by an api’s clock', () => {
    const late = { ...signOut, clockMs: 900_000 };
    expect(sent(issuer('denylist-jwt').hears(late))).toMatchObject([{ type: 'copy' }, signedOut]);
  });

  test('lists no token that is not ours', () => {
    const forged = { ...signOut, credential: { ...token(), seal: { key: 'key-2', over: '' } } };
    expect(sent(issuer('denylist-jwt').hears(forged))).toEqual([signedOut]);
  });

  test('ends the family, once', () => {
    const server = issuer('refresh-jwt');
    server.hears(signIn());
    const out = signsOut(refreshToken(1));
    const written = { type: 'write', store: 'families', key: 's1' };
    expect(server.hears(out)).toContainEqual(written);
    expect(server.hears(out)).not.toContainEqual(written);
    expect(decided(server.hears(renew(1)))).toEqual(['refresh-family-ended']);
  });

  test('ends nothing where there is nothing to end it with', () => {
    expect(sent(issuer('stateless-jwt').hears(signOut))).toEqual([signedOut]);
  });
});

describe('a renewal', () => {
  const begun = (changes: Partial<Settings> = {}): Alive => {
    const server = issuer('refresh-jwt', changes);
    server.hears(signIn());
    return server;
  };

  test('replaces both tokens', () => {
    const iat = EPOCH_SEC + 60;
    const access = token({ jti: 't2', iat, exp: iat + 900 });
    expect(sent(begun().hears(renew(1, 60_000)))).toEqual([
      { type: 'renewed', credentials: { access, refresh: refreshToken(2) } },
    ]);
  });

  test('keeps the refresh token where it does not rotate', () => {
    const server = begun({ rotation: false });
    for (const clockMs of [1_000, 2_000]) {
      expect(sent(server.hears(renew(1, clockMs)))).toMatchObject([
        { type: 'renewed', credentials: { refresh: refreshToken(1) } },
      ]);
    }
  });

  test('with a token that nobody made is refused', () => {
    expect(decided(begun().hears(renew(9)))).toEqual(['unknown-refresh-token']);
    expect(sent(issuer('refresh-jwt').hears(renew(1)))).toEqual([
      { type: 'not-renewed', why: 'unknown-refresh-token', credential: refreshToken(1) },
    ]);
  });

  test('is refused when the family is old enough, however often it was renewed', () => {
    const server = begun({ refreshTtlMs: 60_000 });
    expect(decided(server.hears(renew(1, 59_999)))).toEqual([null]);
    expect(decided(server.hears(renew(2, 60_000)))).toEqual(['refresh-expired']);
  });

  test('with a token used before ends the family: nobody renews again', () => {
    const server = begun();
    server.hears(renew(1, 1_000));
    expect(sent(server.hears(renew(1, 2_000)))).toEqual([
      { type: 'not-renewed', why: 'refresh-reused', credential: refreshToken(1) },
    ]);
    expect(decided(server.hears(renew(2, 3_000)))).toEqual(['refresh-family-ended']);
  });

  test('with a token used before is forgiven inside the grace period, counted from its first use', () => {
    const server = begun({ reuseGraceMs: 10_000 });
    server.hears(renew(1, 1_000));
    expect(decided(server.hears(renew(1, 6_000)))).toEqual([null]);
    expect(decided(server.hears(renew(1, 10_999)))).toEqual([null]);
    expect(decided(server.hears(renew(1, 11_000)))).toEqual(['refresh-reused']);
  });
});

describe('a new password', () => {
  test('begins a new session and ends this one', () => {
    const server = issuer('denylist-jwt');
    server.hears(signIn());
    const next = token({ sid: 's2', jti: 't2' });
    expect(sent(server.hears(newPassword(false)))).toEqual([
      expect.objectContaining({ type: 'copy', key: 't1' }),
      { type: 'password-changed', credentials: { access: next, refresh: null }, device: CALLER },
    ]);
  });

  test('ends other families of the user, and nobody else’s', () => {
    const server = issuer('refresh-jwt');
    for (const user of ['alice', 'alice', 'bob']) server.hears(signIn(user));
    server.hears(newPassword(true));
    const ask = (n: number, sid: string) =>
      decided(server.hears({ type: 'renew', credential: refreshToken(n, sid), proof: null }));
    expect(ask(1, 's1')).toEqual(['refresh-family-ended']);
    expect(ask(2, 's2')).toEqual(['refresh-family-ended']);
    expect(ask(3, 's3')).toEqual([null]);
  });

  test('lists other tokens only where the issuer remembers them', () => {
    const listed = (changes: Partial<Settings>) => {
      const server = issuer('denylist-jwt', { newIdOn: [], ...changes });
      for (const user of ['alice', 'alice', 'bob']) server.hears(signIn(user));
      return sent(server.hears(newPassword(true)));
    };
    const told = { type: 'password-changed', credentials: null, device: CALLER };
    expect(listed({ trackIssued: true })).toEqual([
      expect.objectContaining({ type: 'copy', key: 't2' }),
      told,
    ]);
    expect(listed({})).toEqual([told]);
  });
});

import { describe, expect, test } from 'vitest';
import { type Credentials, type ModelId, models } from '#sandbox';
import { type Alive, alive, sent, settingsOf } from './alive.ts';
import { refreshToken, sessionId, token } from './credentials.ts';
import { call as asks, CALLER, does, loot, signOut, signIn as signsIn } from './said.ts';

const signedOut = (id: ModelId = 'refresh-jwt'): Alive =>
  alive('browser', {
    settings: settingsOf(models[id]),
    device: CALLER,
    user: 'alice',
    door: 'door',
    apis: ['api'],
    behind: null,
  });

const renewable: Credentials = { access: token(), refresh: refreshToken(1) };
const fresh: Credentials = { access: token({ jti: 't2' }), refresh: refreshToken(2) };
const plain: Credentials = { access: token(), refresh: null };
const session: Credentials = { access: sessionId(1), refresh: null };

function signedIn(id: ModelId, credentials: Credentials): Alive {
  const browser = signedOut(id);
  browser.hears({ type: 'login' });
  browser.hears({ type: 'signed-in', credentials, device: CALLER });
  return browser;
}

const call = (access: Credentials['access'], ifRefused: 'renew' | 'give-up' = 'renew') =>
  asks(access, ifRefused);
const refused = (asked: ReturnType<typeof call>) =>
  ({ type: 'refusal', why: 'token-expired', call: asked }) as const;
const signIn = signsIn();
const request = does(CALLER, 'request');
const refresh = does(CALLER, 'refresh');
const renewal = { type: 'renew', credential: refreshToken(1), proof: null };
const changePassword = { type: 'change-password', endOthers: true } as const;

test('signed out, a person can do nothing but log in', () => {
  const browser = signedOut();
  const steps = [request, { type: 'logout' }, refresh, changePassword] as const;
  for (const step of steps) expect(browser.hears(step)).toEqual([]);
  expect(sent(browser.hears({ type: 'login' }))).toEqual([signIn]);
  expect(browser.state()).toBe('signing-in');
});

test('signed in, each request shows the credential', () => {
  const browser = signedIn('refresh-jwt', renewable);
  expect(sent(browser.hears(request))).toEqual([call(token())]);
  expect(sent(browser.hears(does(CALLER, 'poll', { every: '1s' })))).toEqual([call(token())]);
});

describe('a logout', () => {
  const acted = {
    type: 'end',
    by: 'logout',
    user: 'alice',
    sid: 's1',
    device: null,
    keepsOwn: false,
    endOthers: false,
  };

  test.each([
    ['server-session', session, sessionId(1)],
    ['denylist-jwt', plain, token()],
    ['refresh-jwt', renewable, refreshToken(1)],
  ] as const)('on %s tells the server what it can act on', (id, held, credential) => {
    expect(signedIn(id, held).hears({ type: 'logout' })).toEqual([
      acted,
      { type: 'send', to: 'door', message: signOut(credential) },
    ]);
  });

  test('on stateless-jwt only forgets', () => {
    const browser = signedIn('stateless-jwt', plain);
    expect(browser.hears({ type: 'logout' })).toEqual([acted]);
    expect(browser.state()).toBe('signed-out');
  });
});

describe('a refusal', () => {
  test('is met with a renewal where there is a refresh token, and the request repeated once', () => {
    const browser = signedIn('refresh-jwt', renewable);
    expect(sent(browser.hears(refused(call(token()))))).toEqual([renewal]);
    expect(browser.state()).toBe('renewing');
    const repeated = call(fresh.access, 'give-up');
    expect(sent(browser.hears({ type: 'renewed', credentials: fresh }))).toEqual([repeated]);
    expect(sent(browser.hears(refused(repeated)))).toEqual([signIn]);
  });

  test('sends the user back to the login where there is none', () => {
    const browser = signedIn('server-session', session);
    expect(sent(browser.hears(refused(call(sessionId(1)))))).toEqual([signIn]);
    expect(browser.state()).toBe('signing-in');
  });

  test('of a credential no longer held says nothing', () => {
    const browser = signedIn('refresh-jwt', fresh);
    expect(browser.hears(refused(call(token())))).toEqual([]);
    expect(browser.state()).toBe('signed-in');
  });

  test('starts one renewal at a time', () => {
    const browser = signedIn('refresh-jwt', renewable);
    browser.hears(refused(call(token())));
    expect(browser.hears(refused(call(token())))).toEqual([]);
  });
});

describe('while it renews', () => {
  const renewing = (): Alive => {
    const browser = signedIn('refresh-jwt', renewable);
    expect(sent(browser.hears(refresh))).toEqual([renewal]);
    return browser;
  };

  test('a refusal of the refresh token sends the user back to the login', () => {
    const browser = renewing();
    expect(
      sent(
        browser.hears({ type: 'not-renewed', why: 'refresh-reused', credential: refreshToken(1) }),
      ),
    ).toEqual([signIn]);
    expect(browser.state()).toBe('signing-in');
  });

  test('a logout goes through, and a late renewal does not undo it', () => {
    const browser = renewing();
    expect(sent(browser.hears({ type: 'logout' }))).toMatchObject([{ type: 'sign-out' }]);
    expect(browser.hears({ type: 'renewed', credentials: fresh })).toEqual([]);
    expect(browser.state()).toBe('signed-out');
  });

  test('a password change that brings credentials ends the renewal; one that brings none does not', () => {
    const browser = renewing();
    browser.hears(changePassword);
    browser.hears({ type: 'password-changed', credentials: null, device: CALLER });
    expect(browser.state()).toBe('renewing');
    browser.hears({ type: 'password-changed', credentials: fresh, device: CALLER });
    expect(browser.state()).toBe('signed-in');
    expect(sent(browser.hears(request))).toEqual([call(fresh.access)]);
  });
});

test('a password change says whom it should end, and takes the new credential', () => {
  const browser = signedIn('denylist-jwt', plain);
  expect(browser.hears(changePassword)).toEqual([
    {
      type: 'end',
      by: 'password-change',
      user: 'alice',
      sid: 's1',
      device: null,
      keepsOwn: false,
      endOthers: true,
    },
    {
      type: 'send',
      to: 'door',
      message: {
        type: 'new-password',
        user: 'alice',
        device: CALLER,
        credential: token(),
        endOthers: true,
      },
    },
  ]);
  const credentials = { ...plain, access: token({ sid: 's2', jti: 't2' }) };
  browser.hears({ type: 'password-changed', credentials, device: CALLER });
  expect(sent(browser.hears(request))).toEqual([call(credentials.access)]);
});

describe('a theft', () => {
  const steal = {
    type: 'steal',
    via: 'malware',
    by: 'mallory',
    ageMs: 0,
    from: CALLER,
  } as const;

  test('carries off all that is held, and leaves no trace in the page', () => {
    const browser = signedIn('refresh-jwt', renewable);
    expect(browser.hears(steal)).toEqual([
      {
        type: 'hand',
        to: 'mallory',
        message: loot(renewable),
        afterMs: 0,
      },
    ]);
    expect(browser.state()).toBe('signed-in');
  });

  test('finds nothing where nothing is held', () => {
    expect(signedOut().hears(steal)).toEqual([]);
  });
});

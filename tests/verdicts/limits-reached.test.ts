/**
 * Directed runs: each comes within a millisecond of what is due to it, and what is
 * due within a millisecond of the worst case. (A token dies at its `exp`, not after it, and nobody can
 * log out in the millisecond of the login: so it takes both to see the worst.)
 */
import { describe, test } from 'vitest';
import { at, laptop, phone, steals } from '../played.ts';
import { type Directed, expectReached, measured } from './reached.ts';

const login = at('0s', laptop, 'login');
const steal = steals('1ms');
const logout = at('1ms', laptop, 'logout');
const changed = (moment: string, endOthers = true) =>
  at(moment, laptop, 'change-password', { endOthers });
const last = (moment: string) => at(moment, 'mallory', 'replay');

const hour = { signedInFor: '1h' };
const tenMinutes = '9m59s999ms';

const afterLogout: Directed[] = [
  ['at once', 'server-session', [login, steal, logout, last('1ms')], hour],
  [
    'until an api looks again',
    'server-session',
    [login, steal, last('1ms'), logout, last('10s')],
    { sessionCache: '10s' },
  ],
  [
    'until the copy hears of it',
    'server-session',
    [at('0s', laptop, 'login'), steals('20s'), at('20s', laptop, 'logout'), last('29s999ms')],
    { replicaLag: '10s' },
  ],
  ['until exp', 'stateless-jwt', [login, steal, logout, last('59m59s999ms')], hour],
  [
    'until exp and leeway',
    'stateless-jwt',
    [login, steal, logout, last('10m59s999ms')],
    { accessTtl: '10m', leeway: '1m' },
  ],
  [
    'until exp by a clock that is behind',
    'stateless-jwt',
    [login, steal, logout, last('10m4s999ms')],
    { accessTtl: '10m', skew: '5s' },
  ],
  ['at once', 'denylist-jwt', [login, steal, logout, last('1ms')], hour],
  [
    'until an api looks again',
    'denylist-jwt',
    [login, steal, last('1ms'), logout, last('10s')],
    { denylistCache: '10s' },
  ],
  [
    'until the list hears of it',
    'denylist-jwt',
    [login, steal, logout, last('10s')],
    { replicaLag: '10s' },
  ],
  [
    'until exp, where the list is slower',
    'denylist-jwt',
    [login, steal, logout, last(tenMinutes)],
    { accessTtl: '10m', denylistCache: '1h', replicaLag: '10m' },
  ],
  [
    'until leeway is over, where the list forgets at exp',
    'denylist-jwt',
    [login, steal, logout, last('10m59s999ms')],
    { accessTtl: '10m', leeway: '1m', denylistKeeps: 'exp' },
  ],
  [
    'until the news of it arrives',
    'server-session',
    [login, steals('10s'), last('11s'), at('11s', laptop, 'logout')],
    { hop: '1s' },
  ],
  [
    'until the news of it has come by way of the issuer',
    'denylist-jwt',
    [login, steals('10s'), at('11s', laptop, 'logout'), last('11s999ms')],
    { hop: '1s' },
  ],
  [
    'until the exp of a token that was asked for in time',
    'refresh-jwt',
    [
      login,
      steals('10s'),
      at('10s', 'mallory', 'refresh'),
      at('10s', laptop, 'logout'),
      last('10m9s999ms'),
    ],
    { hop: '1s', accessTtl: '10m' },
  ],
  [
    'until the access token’s exp',
    'refresh-jwt',
    [
      login,
      steals('1m'),
      at('1m', 'mallory', 'refresh'),
      at('1m', laptop, 'logout'),
      last('10m59s999ms'),
    ],
    { accessTtl: '10m' },
  ],
];

const afterPasswordChange: Directed[] = [
  ['at once', 'server-session', [login, steal, changed('1ms'), last('1ms')], hour],
  [
    'until the absolute timeout, where the shared session is spared',
    'server-session',
    [login, steal, changed('1ms'), last('59m59s999ms')],
    { ...hour, newIdOn: 'none' },
  ],
  [
    'until the absolute timeout, where other sessions are spared',
    'server-session',
    [
      at('0s', phone, 'login'),
      login,
      steals('1ms', phone),
      changed('1ms', false),
      last('59m59s999ms'),
    ],
    hour,
  ],
  ['until exp', 'stateless-jwt', [login, steal, changed('1ms'), last('59m59s999ms')], hour],
  [
    'until exp, where the issuer does not know of the token',
    'denylist-jwt',
    [at('0s', phone, 'login'), login, steals('1ms', phone), changed('1ms'), last('59m59s999ms')],
    hour,
  ],
  [
    'until an api looks again, where it does',
    'denylist-jwt',
    [
      at('0s', phone, 'login'),
      login,
      steals('1ms', phone),
      last('1ms'),
      changed('1ms'),
      last('10s'),
    ],
    { trackIssued: 'true', denylistCache: '10s' },
  ],
  [
    'until the access token’s exp',
    'refresh-jwt',
    [login, steals('1m'), at('1m', 'mallory', 'refresh'), changed('1m'), last('10m59s999ms')],
    { accessTtl: '10m' },
  ],
];

describe.each([
  ['logout', afterLogout],
  ['password change', afterPasswordChange],
])('after a %s a thief stays', (_, runs) => {
  test.each(runs)('%s: %s', (_, model, steps, changes) => {
    expectReached(measured(model, steps, changes));
  });
});

test('where the shared family is spared she stays for the last access token of its last renewal', () => {
  const steps = [
    at('1ms', laptop, 'login'),
    steals('2ms'),
    changed('2ms'),
    at('1h', 'mallory', 'refresh'),
    last('1h9m59s999ms'),
  ];
  const verdict = measured('refresh-jwt', steps, { ...hour, accessTtl: '10m', newIdOn: 'none' });
  expectReached(verdict, 2);
});

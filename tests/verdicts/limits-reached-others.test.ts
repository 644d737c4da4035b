/** Directed runs to the limits of the other ways of ending, and of what stands at the edge. */
import { describe, test } from 'vitest';
import { at, laptop, phone, steals } from '../played.ts';
import { type Directed, expectReached, measured } from './reached.ts';

const login = at('0s', laptop, 'login');
const steal = steals('1ms');
const logout = at('1ms', laptop, 'logout');
const everywhere = at('1ms', laptop, 'logout-everywhere');
const last = (moment: string) => at(moment, 'mallory', 'replay');
const hour = { signedInFor: '1h' };

const epoch: Directed[] = [
  [
    'after a logout of one device until exp',
    'epoch-jwt',
    [login, steal, logout, last('59m59s999ms')],
    hour,
  ],
  ['after a logout everywhere at once', 'epoch-jwt', [login, steal, everywhere, last('1ms')], hour],
  [
    'until an api reads the epoch again',
    'epoch-jwt',
    [login, steal, last('1ms'), everywhere, last('10s')],
    { epochCache: '10s' },
  ],
  [
    'until the copy of the epoch arrives',
    'epoch-jwt',
    [login, steals('20s'), at('20s', laptop, 'logout-everywhere'), last('29s999ms')],
    { replicaLag: '10s' },
  ],
  [
    'until exp, where the rule keeps what was issued in the same second',
    'epoch-jwt',
    [login, steal, everywhere, last('59m59s999ms')],
    { ...hour, epochRule: 'before' },
  ],
  [
    'until an api looks at its record again, which no epoch concerns',
    'server-session',
    [
      login,
      steals('20s'),
      last('20s'),
      at('20s', 'admin', 'force-logout', { user: 'alice' }),
      last('29s999ms'),
    ],
    { ending: 'record,epoch', sessionCache: '10s' },
  ],
];

const issuer: Directed[] = [
  ['at once', 'introspected-token', [login, steal, logout, last('1ms')], hour],
  [
    'until an answer on its way has come',
    'introspected-token',
    [login, steals('10s'), last('10s'), at('11001ms', laptop, 'logout')],
    { hop: '1s' },
  ],
  [
    'until the event arrives',
    'stateless-jwt',
    [login, steal, logout, last('5s')],
    { ending: 'push', pushDelay: '5s' },
  ],
  [
    'until the event arrives, at its cap',
    'stateless-jwt',
    [login, steal, logout, last('3s')],
    { ending: 'push', pushDelay: '5s', pushCap: '3s' },
  ],
];

const cookies: Directed[] = [
  ['for its sealed life', 'sealed-cookie', [login, steal, logout, last('59m59s999ms')], hour],
  [
    'until the absolute limit, if it rolls',
    'sealed-cookie',
    [login, steal, logout, last('30m'), last('59m59s999ms')],
    { ...hour, rolling: 'true' },
  ],
  [
    'for one hop more than on a plain session',
    'phantom-token',
    [login, steals('10s'), at('11001ms', laptop, 'logout'), last('10999ms'), last('11s')],
    { hop: '1s' },
  ],
  [
    'until the gateway looks again',
    'phantom-token',
    [login, steal, last('1ms'), logout, last('10s')],
    { sessionCache: '10s' },
  ],
  ['at once', 'bff', [login, steal, logout, last('1ms')], hour],
  [
    'until the absolute timeout, where the other sessions are spared',
    'bff',
    [
      at('0s', phone, 'login'),
      login,
      steals('1ms', phone),
      at('1ms', laptop, 'change-password', { endOthers: false }),
      last('59m59s999ms'),
    ],
    hour,
  ],
];

describe.each([
  ['an epoch', epoch],
  ['an issuer that is asked or tells', issuer],
  ['a cookie', cookies],
])('with %s a thief stays', (_, runs) => {
  test.each(runs)('%s: %s', (_, model, steps, changes) => {
    expectReached(measured(model, steps, changes));
  });
});

/** The answer and the logout cannot share a millisecond: whichever comes first is over when the other comes. */
test.each<Directed>([
  [
    'until the api asks again',
    'introspected-token',
    [login, steal, last('1ms'), at('2ms', laptop, 'logout'), last('10s')],
    { introspectionCache: '10s' },
  ],
  [
    'until the list is fetched again',
    'stateless-jwt',
    [login, steal, last('1ms'), at('2ms', laptop, 'logout'), last('10s')],
    { ending: 'status-list', statusListTtl: '10s' },
  ],
])('%s, all but two milliseconds: %s', (_, model, steps, changes) => {
  expectReached(measured(model, steps, changes), 2);
});

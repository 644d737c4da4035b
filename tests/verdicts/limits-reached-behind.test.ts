/** Directed runs to the limits of what leaks behind an edge or behind an api. */
import { describe, test } from 'vitest';
import { at, laptop } from '../played.ts';
import { type Directed, expectReached, measured } from './reached.ts';

const login = at('0s', laptop, 'login');
const leaks = (moment: string, from: string) =>
  at(moment, 'mallory', 'steal', { via: 'log-leak', from });
const asks = (moment: string, wants = 'account') => at(moment, laptop, 'request', { wants });
const logout = (moment: string) => at(moment, laptop, 'logout');
const last = (moment: string, wants = 'account') => at(moment, 'mallory', 'replay', { wants });
const raw = { hashIds: 'false' };

const behind: Directed[] = [
  [
    'the rest of the gateway’s minute',
    'phantom-token',
    [login, asks('1s'), leaks('1s1ms', 'api'), logout('1s1ms'), last('60s999ms')],
    raw,
  ],
  [
    'a minute more than a gateway remembers the session',
    'phantom-token',
    [
      login,
      asks('1s'),
      at('1s', 'admin', 'force-logout', { user: 'alice' }),
      asks('61s'),
      leaks('61s1ms', 'api'),
      last('120s999ms'),
    ],
    { ...raw, sessionCache: '60001ms' },
  ],
  [
    'the rest of the backend’s access token',
    'bff',
    [
      login,
      asks('0s'),
      asks('1ms'),
      leaks('1ms', 'api'),
      leaks('2ms', 'api'),
      logout('1ms'),
      last('14m59s999ms'),
    ],
    raw,
  ],
  [
    'the rest of what billing was given, where a list ends the token itself',
    'denylist-jwt',
    [
      login,
      asks('1s', 'invoice'),
      leaks('1s1ms', 'billing'),
      logout('1s1ms'),
      last('60s999ms', 'invoice'),
    ],
    { ...raw, onward: 'exchange' },
  ],
  [
    'as long as billing goes on with the keys that it knows, where the key is withdrawn',
    'denylist-jwt',
    [
      login,
      asks('1s', 'invoice'),
      leaks('1s1ms', 'billing'),
      at('10s', 'admin', 'withdraw-key'),
      last('19s999ms', 'invoice'),
    ],
    { ...raw, onward: 'exchange', jwksCache: '10s' },
  ],
  [
    'the rest of a forwarded token, of which no list tells billing',
    'denylist-jwt',
    [
      login,
      asks('1ms', 'invoice'),
      logout('1ms'),
      leaks('2ms', 'billing'),
      last('59m59s999ms', 'invoice'),
    ],
    { ...raw, onward: 'forward', signedInFor: '1h' },
  ],
];

describe('a token that leaks behind the front works for', () => {
  test.each(behind)('%s', (_, model, steps, changes) =>
    expectReached(measured(model, steps, changes)),
  );
});

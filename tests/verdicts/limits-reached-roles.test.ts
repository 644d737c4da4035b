/** Directed runs to the limits of a role that was taken away. */
import { test } from 'vitest';
import { at, laptop, steals } from '../played.ts';
import { type Directed, expectReached, measured } from './reached.ts';

const login = at('0s', laptop, 'login');
const demoted = (moment: string) => at(moment, 'admin', 'demote', { user: 'alice' });
const last = (moment: string) => at(moment, 'mallory', 'replay', { wants: 'admin' });
const hour = { signedInFor: '1h' };

test.each<Directed>([
  ['at once', 'stateless-jwt', [login, steals('1ms'), demoted('1ms'), last('1ms')], hour],
  [
    'until an answer on its way has come',
    'server-session',
    [login, steals('10s'), last('10s'), demoted('11001ms')],
    { hop: '1s' },
  ],
  [
    'as long as its session, where that copied the role',
    'server-session',
    [login, steals('1ms'), demoted('1ms'), last('30m'), last('59m59s999ms')],
    { ...hour, roles: 'at-login' },
  ],
  [
    'as long as its token, where that says it',
    'stateless-jwt',
    [login, steals('1ms'), demoted('1ms'), last('59m59s999ms')],
    { ...hour, roles: 'in-token' },
  ],
  [
    'as long as its last token, where there is another',
    'refresh-jwt',
    [login, steals('1ms'), demoted('1ms'), last('4m59s999ms')],
    { ...hour, roles: 'in-token', accessTtl: '5m' },
  ],
  [
    'as long as its seal',
    'sealed-cookie',
    [login, steals('1ms'), demoted('1ms'), last('59m59s999ms')],
    { ...hour, roles: 'in-token' },
  ],
])('a thief keeps a role %s: %s', (_, model, steps, changes) => {
  expectReached(measured(model, steps, changes));
});

/** Directed runs in trouble: each comes within a millisecond of what its settings and faults allow. */
import { expect, test } from 'vitest';
import { judge, type ModelId } from '#sandbox';
import { at, type Changes, type Line, laptop, played, steals } from '../played.ts';

type Directed = [name: string, model: ModelId, steps: Line[], changes: Changes];

const login = at('0s', laptop, 'login');
const steal = steals('1ms');
const logoutAt = (moment: string) => at(moment, laptop, 'logout');
const last = (moment: string) => at(moment, 'mallory', 'replay');
const fault = (moment: string, does: string, rest: object = {}) =>
  at(moment, 'network', does, rest);

const hour = { signedInFor: '1h' };
const memory = { storePersistence: 'memory' };
const open = { onStoreOutage: 'fail-open' };

const partitioned = [fault('10s', 'partition'), fault('40s', 'heal')];

const runs: Directed[] = [
  [
    'for as long as the copy is cut off',
    'server-session',
    [login, steal, ...partitioned, logoutAt('10s'), last('39s999ms')],
    hour,
  ],
  [
    'for as long as the copy is cut off, and what was on its way to it before',
    'denylist-jwt',
    [login, steal, ...partitioned, logoutAt('5s'), last('39s999ms')],
    { ...hour, replicaLag: '5s' },
  ],
  [
    'for as long as copies are behind',
    'server-session',
    [login, steal, fault('5s', 'lag', { lag: '20s' }), logoutAt('5s'), last('24s999ms')],
    { ...hour, replicaLag: '1s' },
  ],
  [
    'to the end, after a failover that loses the delete',
    'server-session',
    [
      login,
      fault('1ms', 'lag', { lag: '5s' }),
      steal,
      logoutAt('1ms'),
      fault('2ms', 'failover'),
      last('59m59s999ms'),
    ],
    hour,
  ],
  [
    'to the end, after a restart that forgets the list',
    'denylist-jwt',
    [login, steal, logoutAt('1ms'), fault('30m', 'restart'), last('59m59s999ms')],
    { ...hour, ...memory },
  ],
  [
    'until the list can be asked again, failing open',
    'denylist-jwt',
    [
      login,
      steal,
      logoutAt('1ms'),
      fault('5m', 'store-down'),
      fault('8m', 'store-up'),
      last('7m59s999ms'),
    ],
    { ...hour, ...open },
  ],
  [
    'to the end, where the issuer did not hear of it',
    'introspected-token',
    [
      login,
      steal,
      fault('1ms', 'issuer-down'),
      logoutAt('1ms'),
      fault('1m', 'issuer-up'),
      last('59m59s999ms'),
    ],
    hour,
  ],
  [
    'to the end, where a request saves the session back',
    'server-session',
    [
      login,
      steal,
      at('1ms', laptop, 'request', { slow: '5s' }),
      at('1ms', laptop, 'logout'),
      last('59m59s999ms'),
    ],
    { ...hour, sessionSave: 'whole-row' },
  ],
  [
    'as much longer as the api’s clock was set back',
    'stateless-jwt',
    [login, steal, logoutAt('1ms'), fault('5m', 'skew', { by: '1m' }), last('10m59s999ms')],
    { accessTtl: '10m' },
  ],
];

test.each(runs)('a thief stays %s: %s', (_, model, steps, changes) => {
  const { exposureMs, dueMs, worstCaseMs } = judge(
    played(model, steps, { until: '2h', idleTimeout: '2h', ...changes }),
  );
  const [exposure, due, worst] = [exposureMs ?? -1, dueMs ?? -1, worstCaseMs ?? -1];
  expect(due).toBeLessThanOrEqual(worst);
  expect(due).toBeGreaterThanOrEqual(worst - 1);
  expect(exposure).toBeLessThanOrEqual(due);
  expect(exposure).toBeGreaterThanOrEqual(due - 1);
});

test('an outage that fails closed adds nothing', () => {
  const steps = [login, steal, fault('5m', 'store-down'), fault('8m', 'store-up'), logoutAt('6m')];
  expect(judge(played('denylist-jwt', steps, hour))).toMatchObject({ dueMs: 0, worstCaseMs: 0 });
});

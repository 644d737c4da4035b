/** What outages, partitions, failovers, slow requests and skew come to on each model. */
import { describe, expect, test } from 'vitest';
import { minutes, type Refusal, seconds, type Trace } from '#sandbox';
import { ran, refusals, verdict } from './ran.ts';

/** The moments at which this caller was let in. */
const accepted = ({ entries }: Trace, who = 'mallory'): number[] =>
  entries.flatMap(({ atMs, effects }) =>
    effects.flatMap((effect) =>
      effect.type === 'decide' &&
      effect.about === 'call' &&
      effect.caller === who &&
      !effect.refusal
        ? [atMs]
        : [],
    ),
  );

const between = (times: readonly number[], from: number, to: number): number =>
  times.filter((atMs) => atMs >= from && atMs < to).length;

describe('outage, then partition, both failing closed', () => {
  test.each(['server-session', 'denylist-jwt'] as const)(
    'on %s nobody is let in while the store is silent, and the thief while its copy is cut off',
    (id) => {
      const times = accepted(ran('outage-then-partition', id));
      expect(between(times, minutes(2), minutes(4))).toBe(0);
      expect(between(times, minutes(6) + 100, minutes(9))).toBe(18);
      expect(between(times, minutes(9), minutes(12))).toBe(0);
    },
  );

  test('a token that is looked up nowhere notices neither', () => {
    expect(refusals(ran('outage-then-partition', 'stateless-jwt'))).toEqual([]);
  });
});

describe('an outage failing open', () => {
  test('lets the thief back in for exactly as long as it lasts', () => {
    const times = accepted(ran('outage-failing-open', 'denylist-jwt'));
    expect(between(times, minutes(3) + 100, minutes(5))).toBe(0);
    expect(between(times, minutes(5), minutes(8))).toBe(18);
    expect(between(times, minutes(8), minutes(12))).toBe(0);
  });

  test('failing closed keeps her out', () => {
    const { exposureMs } = verdict('outage-failing-open', 'denylist-jwt', {
      onStoreOutage: 'fail-closed',
    });
    expect(exposureMs).toBe(0);
  });

  test('a session has nothing to open to', () => {
    expect(() => ran('outage-failing-open', 'server-session')).toThrow('nothing to open to');
  });
});

describe('a store in memory is restarted', () => {
  test('on sessions everybody is out, the innocent too', () => {
    const { stillInAtEnd, collateral } = verdict('list-in-memory', 'server-session');
    expect({ stillInAtEnd, collateral }).toEqual({
      stillInAtEnd: false,
      collateral: { users: 1, sessions: 1 },
    });
  });

  test.each(['denylist-jwt', 'epoch-jwt'] as const)('on %s the thief is back', (id) => {
    expect(verdict('list-in-memory', id).stillInAtEnd).toBe(true);
    expect(verdict('list-in-memory', id, { storePersistence: 'disk' }).exposureMs).toBe(0);
  });
});

describe('a failover to a copy that is behind', () => {
  test.each(['server-session', 'denylist-jwt'] as const)('on %s undoes the logout', (id) => {
    expect(verdict('failover-loses-the-delete', id).stillInAtEnd).toBe(true);
    expect(verdict('failover-loses-the-delete', id, { replicaLag: '500ms' }).stillInAtEnd).toBe(
      false,
    );
  });

  test('makes no difference where the issuer keeps the families itself', () => {
    expect(verdict('failover-loses-the-delete', 'refresh-jwt')).toMatchObject({
      dueMs: minutes(12),
    });
  });
});

describe('a slow request', () => {
  test('that saves the whole session back undoes the logout', () => {
    expect(verdict('slow-request-saves-back', 'server-session')).toMatchObject({
      stillInAtEnd: true,
      properties: { 'logout-is-final': 'broken' },
    });
  });

  test('that only notes the visit does not', () => {
    const touched = verdict('slow-request-saves-back', 'server-session', { sessionSave: 'touch' });
    expect(touched).toMatchObject({ stillInAtEnd: false, exposureMs: 0 });
  });
});

test('a region that is 45 s behind lets the thief in for 45 s, and a question to the issuer does not', () => {
  expect(verdict('the-other-region', 'server-session').exposureMs).toBeGreaterThan(seconds(44));
  expect(verdict('the-other-region', 'server-session').exposureMs).toBeLessThan(seconds(46));
  expect(verdict('the-other-region', 'introspected-token').exposureMs).toBe(0);
});

test('an api whose clock falls four minutes behind takes a token for four minutes longer', () => {
  const { lastAcceptedAtMs } = verdict('clocks-drift-apart', 'stateless-jwt');
  expect(lastAcceptedAtMs).toBeGreaterThan(minutes(19) - seconds(10));
  expect(lastAcceptedAtMs).toBeLessThan(minutes(19));
  expect(verdict('clocks-drift-apart', 'server-session').exposureMs).toBe(0);
});

describe('an issuer outage', () => {
  const whoWorks = (trace: Trace) =>
    between(accepted(trace, 'alice.laptop'), minutes(16), minutes(22));

  test('leaves sessions at their own server and tokens that live alone', () => {
    expect(whoWorks(ran('issuer-outage', 'server-session'))).toBe(36);
    expect(whoWorks(ran('issuer-outage', 'stateless-jwt'))).toBe(36);
  });

  test('stops whoever must renew, and at once whoever is asked about', () => {
    expect(whoWorks(ran('issuer-outage', 'refresh-jwt'))).toBe(0);
    expect(whoWorks(ran('issuer-outage', 'bff'))).toBe(0);
    const asked = accepted(ran('issuer-outage', 'introspected-token'), 'alice.laptop');
    expect(between(asked, minutes(12) + seconds(1), minutes(22))).toBe(0);
  });

  test('signs nobody out: they are told that the server is in trouble', () => {
    expect(verdict('issuer-outage', 'refresh-jwt').honest.signIns).toBe(5);
    expect(verdict('issuer-outage', 'introspected-token').honest.signIns).toBe(5);
  });

  test('ends in a herd: what was spread over five and a half minutes comes within ten seconds', () => {
    const renewals = ran('issuer-outage', 'refresh-jwt').entries.flatMap(({ atMs, effects }) =>
      effects.flatMap((effect) =>
        effect.type === 'decide' && effect.about === 'renewal' ? [atMs] : [],
      ),
    );
    expect(between(renewals, minutes(22), minutes(22) + seconds(10))).toBe(5);
    expect(between(renewals, 0, minutes(22))).toBe(0);
  });
});

test('a logout while the issuer is down ends nothing there, and sessions elsewhere', () => {
  const stays = (id: Parameters<typeof ran>[1]) => verdict('logout-nobody-heard', id).stillInAtEnd;
  expect(stays('server-session')).toBe(false);
  expect(stays('denylist-jwt')).toBe(true);
  expect(stays('refresh-jwt')).toBe(true);
  expect(stays('introspected-token')).toBe(true);
});

test('a silent store is said to be silent', () => {
  const why: Refusal = 'store-unavailable';
  expect(refusals(ran('outage-then-partition', 'server-session'))).toContain(why);
});

import { describe, expect, test } from 'vitest';
import { judge, type ModelId } from '#sandbox';
import { at, type Changes, type Line, laptop, phone, played, steals } from '../played.ts';

const login = at('0s', laptop, 'login');
const works = at('1s', laptop, 'poll', { every: '10s' });

const judged = (id: ModelId, steps: readonly Line[], changes: Changes = {}) =>
  judge(played(id, steps, { until: '5m', ...changes }));

describe('an honest user', () => {
  test('is refused nothing while credentials last', () => {
    expect(judged('server-session', [login, works]).honest).toEqual({ signIns: 1, refused: 0 });
    const renewing = judged('refresh-jwt', [login, works], { accessTtl: '30s' });
    expect(renewing.honest).toEqual({ signIns: 1, refused: 0 });
  });

  test('signs in again each time a short token runs out', () => {
    const { honest } = judged('stateless-jwt', [login, works], { accessTtl: '1m' });
    expect(honest).toEqual({ signIns: 5, refused: 4 });
  });

  test('who was away too long signs in again', () => {
    const back = at('4m', laptop, 'request');
    const { honest } = judged('server-session', [login, back], { idleTimeout: '3m' });
    expect(honest).toEqual({ signIns: 2, refused: 1 });
  });

  test('is not billed for what the thief does', () => {
    const thief = at('2m', 'mallory', 'poll', { every: '1s' });
    const { honest } = judged('stateless-jwt', [login, steals('1m'), thief], { accessTtl: '90s' });
    expect(honest).toEqual({ signIns: 1, refused: 0 });
  });
});

describe('collateral', () => {
  const changed = at('1m', laptop, 'change-password', { endOthers: true });
  const phoneWorks = [at('0s', phone, 'login'), at('2s', phone, 'poll', { every: '10s' })];

  test('is the other device that a password change throws out', () => {
    const { collateral } = judged('server-session', [login, ...phoneWorks, steals('30s'), changed]);
    expect(collateral).toEqual({ users: 0, sessions: 1 });
  });

  test.each([
    ['by epoch', 'epoch-jwt', {}],
    ['by asking the issuer', 'introspected-token', {}],
    ['by asking a server that keeps sessions', 'phantom-token', {}],
    ['by a status list', 'refresh-jwt', { ending: 'status-list', statusListTtl: '5s' }],
  ] as const)('is seen %s, too', (_, id, changes) => {
    const { collateral } = judged(id, [login, ...phoneWorks, steals('30s'), changed], changes);
    expect(collateral).toEqual({ users: 0, sessions: 1 });
  });

  test('is no token that is not active because its time was up', () => {
    const out = at('20s', laptop, 'logout');
    const short = { absoluteTimeout: '1m', accessTtl: '1m' };
    const { collateral } = judged('introspected-token', [login, ...phoneWorks, out], short);
    expect(collateral).toEqual({ users: 0, sessions: 0 });
  });

  test('is not the device that was stolen from', () => {
    const steps = [login, ...phoneWorks, steals('30s', phone), changed];
    expect(judged('server-session', steps).collateral).toEqual({ users: 0, sessions: 0 });
  });

  test('is not the user’s own old session, refused on its way out', () => {
    const steps = [login, at('1s', laptop, 'poll', { every: '1s' }), changed];
    const { collateral, honest } = judged('server-session', steps, { hop: '1s' });
    expect(honest.refused).toBeGreaterThan(0);
    expect(collateral).toEqual({ users: 0, sessions: 0 });
  });

  test('is nobody whose time was up anyway', () => {
    const steps = [login, works];
    const short = { absoluteTimeout: '1m' };
    expect(judged('server-session', steps, short).collateral).toEqual({ users: 0, sessions: 0 });
  });

  test('is nobody else’s', () => {
    const bob = [at('0s', 'bob.laptop', 'login'), at('2s', 'bob.laptop', 'poll', { every: '10s' })];
    const { collateral } = judged('server-session', [login, ...bob, steals('30s'), changed]);
    expect(collateral).toEqual({ users: 0, sessions: 0 });
  });
});

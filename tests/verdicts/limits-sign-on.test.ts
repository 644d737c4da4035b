/** What single sign-on promises is kept in any run, and no more is promised than a run can need. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { modelIds, readScenario } from '#sandbox';
import { at, laptop, steals } from '../played.ts';
import { thorough } from '../random-runs.ts';
import { demandOrder } from './limits-held.ts';
import { type Directed, expectReached, measured } from './reached.ts';

vi.setConfig({ testTimeout: 60_000 });

const when = fc.integer({ min: 0, max: 120_000 }).map((n) => `${n}ms`);
const device = fc.constantFrom('alice.laptop', 'alice.phone');
const mallory = fc.constant('mallory');
const app = fc.constantFrom('shop', 'wiki');

const step = fc.oneof(
  fc.record({ at: when, who: device, do: fc.constant('open-app'), app }),
  fc.record({
    at: when,
    who: device,
    do: fc.constant('leave-app'),
    app,
    how: fc.constantFrom('local', 'rp-initiated'),
  }),
  fc.record({
    at: when,
    who: mallory,
    do: fc.constant('steal'),
    via: fc.constant('malware'),
    from: device,
  }),
  fc.record({ at: when, who: mallory, do: fc.constant('replay'), app }),
  fc.record({
    at: when,
    who: device,
    do: fc.constantFrom('login', 'logout', 'logout-everywhere', 'change-password'),
  }),
);

const usual = [
  at('0ms', laptop, 'open-app', { app: 'shop' }),
  at('1ms', laptop, 'open-app', { app: 'wiki' }),
  steals('20s'),
  at('21s', 'mallory', 'poll', { every: '700ms', app: 'wiki' }),
  at('21s', 'mallory', 'poll', { every: '900ms', app: 'shop' }),
];

const scenario = fc.array(step, { minLength: 3, maxLength: 24 }).map((steps) =>
  readScenario({
    format: 1,
    id: 'random',
    question: '?',
    until: '150s',
    steps: [...usual, ...steps],
  }),
);

const settings = fc.record({
  hopMs: fc.integer({ min: 0, max: 2_000 }),
  logoutChannel: fc.constantFrom('none' as const, 'front' as const, 'back' as const),
  sameSite: fc.constantFrom('none' as const, 'lax' as const),
  accessTtlMs: fc.constantFrom(30_000, 300_000),
  absoluteTimeoutMs: fc.constantFrom(40_000, 300_000),
  leewayMs: fc.constantFrom(0, 5_000),
});

test('no app session outlives what its settings promise', () => {
  fc.assert(
    fc.property(scenario, fc.constantFrom(...modelIds), settings, (random, id, changes) =>
      demandOrder(random, id, changes),
    ),
    thorough(150),
  );
});

const opened = (then: string) => [
  at('0ms', laptop, 'open-app', { app: 'shop' }),
  at('0ms', laptop, 'open-app', { app: 'wiki' }),
  steals(then),
];
const leaves = (then: string, how: string, left = 'shop') =>
  at(then, laptop, 'leave-app', { app: left, how });
const enters = (then: string) => at(then, 'mallory', 'replay', { app: 'wiki' });
const signsOut = [...opened('1m'), leaves('2m', 'rp-initiated')];
const slow = { hop: '1s' };

const runs: Directed[] = [
  [
    'a logout at the app itself: one hop',
    'server-session',
    [...opened('1m'), leaves('2m', 'local', 'wiki'), enters('119s999ms')],
    slow,
  ],
  [
    'a notice from server to server: four hops',
    'server-session',
    [...signsOut, enters('2m2s999ms')],
    { ...slow, logoutChannel: 'back' },
  ],
  [
    'a notice that is listed: four hops',
    'denylist-jwt',
    [...signsOut, enters('2m2s999ms')],
    { ...slow, logoutChannel: 'back' },
  ],
  [
    'a frame with its cookie: five hops',
    'server-session',
    [...signsOut, enters('2m3s999ms')],
    { ...slow, logoutChannel: 'front', sameSite: 'none' },
  ],
  [
    'nobody told: a whole life',
    'server-session',
    [...opened('1ms'), leaves('1ms', 'rp-initiated'), enters('59s999ms')],
    { logoutChannel: 'none', absoluteTimeout: '1m' },
  ],
  [
    'a notice with nothing to delete: a whole life',
    'stateless-jwt',
    [...opened('1ms'), leaves('1ms', 'rp-initiated'), enters('1m4s999ms')],
    { logoutChannel: 'back', accessTtl: '1m', leeway: '5s' },
  ],
];

describe('reached to the millisecond:', () => {
  test.each(runs)('%s', (_, id, steps, changes) => {
    const judgement = measured(id, steps, changes);
    expect(judgement.attacker.accepted).toBeGreaterThan(0);
    expectReached(judgement);
  });
});

/** The drawings of the lab: statecharts, lanes, lives, differences, messages under way. */
import { describe, expect, test } from 'vitest';
import { holdingsOf, machines } from '#sandbox';
import { openScenario } from '../../src/lab/opening.ts';
import { runAll } from '../../src/lab/running.ts';
import { pairUp } from '../../src/views/deliveries.ts';
import { differencesAt } from '../../src/views/differences.ts';
import { drawLanes } from '../../src/views/lanes.ts';
import { changesLives, livesOf } from '../../src/views/lives.ts';
import { rowHistory } from '../../src/views/row-history.ts';
import { ticksOn, xOn, zoomed } from '../../src/views/scale.ts';
import { drawStatechart } from '../../src/views/statechart.ts';
import { storyOf } from '../../src/views/story.ts';
import { wireAt } from '../../src/views/wire.ts';
import { firstOf } from '../lab/played.ts';
import { played } from './played.ts';

describe('a statechart', () => {
  test.each(Object.entries(machines))(
    'of %s shows every state once, and no two on one spot',
    (_, { config }) => {
      const { nodes, edges } = drawStatechart(config);
      expect(nodes.map(({ state }) => state).toSorted()).toEqual(
        Object.keys(config.states ?? {}).toSorted(),
      );
      expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
      const states = nodes.map(({ state }) => state);
      for (const { from, to } of edges) expect(states).toEqual(expect.arrayContaining([from, to]));
    },
  );

  test('of a browser leads from signing in to being signed in, and out again', () => {
    const ways = drawStatechart(machines.browser.config).edges.map(
      ({ from, to }) => `${from}>${to}`,
    );
    expect(ways).toEqual(
      expect.arrayContaining([
        'signing-in>signed-in',
        'signed-in>renewing',
        'signed-in>signed-out',
      ]),
    );
  });
});

describe('lanes', () => {
  const { trace } = played('server-session');
  const lanes = drawLanes(trace, ['alice.laptop', 'mallory', 'api'], {
    fromMs: 0,
    toMs: trace.untilMs,
  });

  test('put what became of a request on the lane of whoever had asked', () => {
    const thief = lanes.find(({ actor }) => actor === 'mallory');
    expect(thief?.answered.length).toBeGreaterThan(0);
    expect(thief?.refused.length).toBeGreaterThan(0);
    expect(Math.min(...(thief?.refused ?? []))).toBeGreaterThan(
      Math.max(...(thief?.answered ?? [])),
    );
  });

  test('have what a person did as strokes, and what a server heard as its work', () => {
    expect(lanes.find(({ actor }) => actor === 'alice.laptop')?.acts.length).toBeGreaterThan(0);
    expect(lanes.find(({ actor }) => actor === 'api')?.works.length).toBeGreaterThan(0);
  });
});

test('a session that is deleted has lived until then, and would have lived longer', () => {
  const { trace, worlds } = firstOf(
    runAll({
      ...openScenario('steal-then-logout'),
      systems: [{ model: 'server-session', settings: {} }],
    }),
  );
  const moments = trace.entries.flatMap((entry, index) => {
    const world = worlds[index + 1];
    return world && changesLives(entry)
      ? [{ entry, holdings: holdingsOf(world, entry.actor) }]
      : [];
  });
  const [life] = livesOf(moments, trace.settings);
  expect(life).toMatchObject({ of: 'S1', endedMs: 300_050 });
  expect(life?.untilMs).toBeGreaterThan(300_050);
});

describe('differences', () => {
  const systems = (['server-session', 'stateless-jwt'] as const).map((id) => {
    const { trace } = played(id);
    return { name: trace.model.name, story: storyOf(trace) };
  });

  test('are pointed at where one still answers and another refuses', () => {
    expect(differencesAt(systems, 400_000)).toEqual([
      'Mallory asks for the account page: Server session refuses, record gone; Stateless JWT still answers 200.',
    ]);
  });

  test('are none before the logout, nor of one system', () => {
    expect(differencesAt(systems, 200_000)).toEqual([]);
    expect(differencesAt(systems.slice(0, 1), 400_000)).toEqual([]);
  });
});

describe('messages', () => {
  const { trace } = played('stateless-jwt');
  const { deliveries } = pairUp(trace);
  const asked = trace.entries.findIndex(({ heard }) => heard.type === 'poll');

  test('are under way from when they are sent until they are heard', () => {
    expect(wireAt(deliveries, asked, trace).some(({ underWay }) => underWay)).toBe(false);
    expect(wireAt(deliveries, asked + 1, trace).at(-1)).toMatchObject({
      says: 'GET /api/account',
      shape: 'request',
      credential: true,
      underWay: true,
      from: 'mallory',
    });
    expect(wireAt(deliveries, asked + 2, trace).at(-1)).toMatchObject({
      says: '200 OK',
      shape: 'response',
      refused: false,
    });
  });

  test('are marked where they refuse', () => {
    const { trace: gone } = played('server-session');
    const last = wireAt(pairUp(gone).deliveries, gone.entries.length, gone);
    expect(last.find(({ shape }) => shape === 'response')).toMatchObject({ refused: true });
  });
});

test('a row is told by who wrote it, when, and at whose asking', () => {
  const { trace } = played('server-session');
  const row = { store: 'sessions', key: 'S1' };
  const [first] = rowHistory(trace, 'session-server', row, trace.entries.length);
  expect(first).toMatchObject({ at: '9:00:00', askedBy: 'Alice’s laptop' });
  expect(rowHistory(trace, 'session-server', row, 0)).toEqual([]);
});

describe('a scale', () => {
  test('lays time over its width from end to end', () => {
    expect(xOn({ fromMs: 1_000, toMs: 2_000 }, 1_500)).toBe(500);
  });

  test.each([1_000, 60_000, 3_600_000, 2_592_000_000])(
    'has at most nine ticks on %i ms',
    (toMs) => {
      const ticks = ticksOn({ fromMs: 0, toMs });
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(9);
    },
  );

  test('stays within the run when it is zoomed', () => {
    expect(zoomed(600_000, 60_000, 0)).toEqual({ fromMs: 0, toMs: 60_000 });
    expect(zoomed(600_000, 60_000, 600_000)).toEqual({ fromMs: 540_000, toMs: 600_000 });
    expect(zoomed(600_000, 3_600_000, 5_000)).toEqual({ fromMs: 0, toMs: 600_000 });
  });
});

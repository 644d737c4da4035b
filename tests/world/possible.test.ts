/** What could be done at a moment, what each actor holds then, and when that dies. */
import { describe, expect, test } from 'vitest';
import {
  deadlinesOf,
  hindranceTo,
  holdingsOf,
  type ModelId,
  models,
  open,
  readScenario,
  type ScenarioFile,
  step,
  traceOf,
  type World,
  withPeople,
} from '#sandbox';

type Line = ScenarioFile['steps'][number];

const login = { at: '0s', who: 'alice.laptop', do: 'login' };
const theft = { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' };

const read = (steps: readonly Line[]) =>
  readScenario({ format: 1, id: 'asked', question: '', until: '10m', steps: [...steps] });

function worldOf(model: ModelId, steps: readonly Line[]): World {
  let world = withPeople(open(read(steps), models[model]), ['mallory', 'admin', 'network']);
  for (let next = step(world); next; next = step(world)) world = next;
  return world;
}

function hindrance(world: World, line: Record<string, unknown>) {
  const [asked] = read([{ at: '5m', ...line }]).steps;
  if (!asked) throw new Error('no step');
  return hindranceTo(world, asked);
}

describe('somebody cannot', () => {
  test('ask for anything when she is not signed in', () => {
    expect(hindrance(worldOf('stateless-jwt', []), { who: 'alice.laptop', do: 'request' })).toEqual(
      {
        type: 'state',
        state: 'signed-out',
        lacks: null,
      },
    );
  });

  test('use what she does not hold', () => {
    expect(hindrance(worldOf('stateless-jwt', [login]), { who: 'mallory', do: 'replay' })).toEqual({
      type: 'state',
      state: 'empty-handed',
      lacks: null,
    });
  });

  test('sign in without a password, or renew without a refresh token', () => {
    const world = worldOf('stateless-jwt', [login, theft]);
    expect(hindrance(world, { who: 'mallory', do: 'login' })).toMatchObject({ lacks: 'password' });
    expect(hindrance(world, { who: 'mallory', do: 'refresh' })).toMatchObject({
      lacks: 'refresh-token',
    });
  });

  test('cut off a copy that there is not', () => {
    const world = worldOf('stateless-jwt', [login]);
    expect(hindrance(world, { who: 'network', do: 'partition' })).toEqual({ type: 'nothing' });
    expect(hindrance(world, { who: 'network', do: 'partition', region: 3 })).toMatchObject({
      type: 'place',
    });
  });
});

test.each([
  ['stateless-jwt', { who: 'alice.laptop', do: 'request' }],
  ['refresh-jwt', { who: 'alice.laptop', do: 'refresh' }],
  ['refresh-jwt', { who: 'mallory', do: 'refresh' }],
  ['server-session', { who: 'network', do: 'partition' }],
  ['denylist-jwt', { who: 'admin', do: 'force-logout', user: 'alice' }],
  ['stateless-jwt', { who: 'mallory', do: 'steal', via: 'password', user: 'alice' }],
] as const)('on %s, %o can be done', (model, line) => {
  expect(hindrance(worldOf(model, [login, theft]), line)).toBeNull();
});

test('people who stand by change nothing in the trace', () => {
  const bare = open(read([login, theft]), models['refresh-jwt']);
  let world = bare;
  for (let next = step(world); next; next = step(world)) world = next;
  expect(traceOf(worldOf('refresh-jwt', [login, theft]))).toEqual(traceOf(world));
});

describe('what is held', () => {
  test('is in the cookie, in the store and in its copy, with two clocks', () => {
    const world = worldOf('server-session', [login]);
    const [own] = holdingsOf(world, 'alice.laptop');
    expect(own).toMatchObject({ type: 'credential', place: 'cookie', cookie: { httpOnly: true } });
    const [row] = holdingsOf(world, 'session-server');
    expect(row).toMatchObject({ type: 'row', store: 'sessions', key: 'S1' });
    expect(holdingsOf(world, 'replica')).toEqual([row]);
    const clocks = row ? deadlinesOf(row, world.settings) : [];
    expect(clocks.map(({ clock }) => clock)).toEqual(['idle', 'absolute']);
  });

  test('is a copy in the hands of the thief, and dies at the same moment', () => {
    const world = worldOf('stateless-jwt', [login, theft]);
    const [own] = holdingsOf(world, 'alice.laptop');
    const [copy] = holdingsOf(world, 'mallory');
    expect(copy).toMatchObject({ type: 'credential', place: 'copy' });
    if (!own || !copy) throw new Error('nothing held');
    expect(deadlinesOf(copy, world.settings)).toEqual(deadlinesOf(own, world.settings));
  });
});

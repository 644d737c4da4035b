import { afterEach, describe, expect, test, vi } from 'vitest';
import { fork, models, open, run, type Step, scenarios, step, type Trace } from '#sandbox';
import { at, laptop, played, steals, written } from '../played.ts';
import { applicable } from '../scenario-named.ts';

afterEach(() => vi.restoreAllMocks());

/** Who heard what, from the moment given. */
const heardAt = ({ entries }: Trace, atMs: number) =>
  entries
    .filter((entry) => entry.atMs === atMs)
    .map(({ actor, heard }) => `${actor} ${heard.type}`);

describe('at one moment', () => {
  test('steps come in file order, then messages in the order of being sent', () => {
    const steps = [
      at('0s', laptop, 'login'),
      at('1m', laptop, 'request'),
      at('1m', 'alice.phone', 'login'),
    ];
    expect(heardAt(played('stateless-jwt', steps), 60_000)).toEqual([
      'alice.laptop request',
      'alice.phone login',
      'api call',
      'jwt-issuer sign-in',
      'alice.laptop answer',
      'alice.phone signed-in',
    ]);
  });

  test('a poll keeps its place in the file each time it comes round', () => {
    const steps = [
      at('0s', laptop, 'login'),
      at('30s', laptop, 'poll', { every: '30s' }),
      at('1m', 'alice.phone', 'login'),
    ];
    expect(heardAt(played('stateless-jwt', steps), 60_000).slice(0, 2)).toEqual([
      'alice.laptop poll',
      'alice.phone login',
    ]);
  });

  test('a theft is over before the next step', () => {
    const steps = [at('0s', laptop, 'login'), steals('1m'), at('1m', 'mallory', 'replay')];
    expect(heardAt(played('stateless-jwt', steps, { hop: '50ms' }), 60_000)).toEqual([
      'alice.laptop steal',
      'mallory loot',
      'mallory replay',
    ]);
  });

  test('an api reads the copy next door before anything else happens', () => {
    const steps = [
      at('0s', laptop, 'login'),
      at('1m', laptop, 'request'),
      at('1m', laptop, 'request'),
    ];
    expect(heardAt(played('server-session', steps), 60_000).slice(2, 6)).toEqual([
      'api call',
      'replica look-up',
      'api found',
      'api call',
    ]);
  });
});

describe('a message takes', () => {
  const login = [at('0s', laptop, 'login'), at('10s', laptop, 'logout')];
  const times = (trace: Trace, type: string) =>
    trace.entries.filter(({ heard }) => heard.type === type).map(({ atMs }) => atMs);

  test('one hop over the network', () => {
    const trace = played('server-session', login, { hop: '50ms' });
    expect(times(trace, 'sign-in')).toEqual([50]);
    expect(times(trace, 'signed-in')).toEqual([100]);
  });

  test('the lag to reach the copy of its own store, and a hop more to reach a list elsewhere', () => {
    const changes = { hop: '50ms', replicaLag: '2s' };
    expect(times(played('server-session', login, changes), 'copy')).toEqual([2_050, 12_050]);
    expect(times(played('denylist-jwt', login, changes), 'copy')).toEqual([12_100]);
  });
});

describe('a clock', () => {
  const { cast } = played('stateless-jwt', [at('0s', laptop, 'login')], { skew: '5s' });

  test('that is ahead is the issuer’s: the api’s is behind by so much', () => {
    expect(cast.map(({ name, skewMs }) => [name, skewMs])).toEqual([
      ['alice.laptop', 0],
      ['jwt-issuer', 0],
      ['api', -5_000],
    ]);
  });

  test('is read by its owner on hearing something', () => {
    const steps = [at('0s', laptop, 'login'), at('1m', laptop, 'request')];
    const { entries } = played('stateless-jwt', steps, { skew: '5s' });
    const call = entries.find(({ heard }) => heard.type === 'call');
    expect(call).toMatchObject({ atMs: 60_000, heard: { clockMs: 55_000 } });
  });
});

describe('the end of a run', () => {
  test('is its last moment: what is due then still happens', () => {
    const steps = [at('0s', laptop, 'login'), at('1m', laptop, 'poll', { every: '1m' })];
    const { entries } = played('stateless-jwt', steps, { until: '3m', hop: '1ms' });
    expect(entries.at(-1)).toMatchObject({ atMs: 180_000, heard: { type: 'poll' } });
  });

  test('is quiet: stepping on gives nothing', () => {
    let world = open(written([at('0s', laptop, 'login')]), models['server-session']);
    for (let next = step(world); next; next = step(world)) world = next;
    expect(step(world)).toBeNull();
  });
});

describe('an earlier world', () => {
  test('is unchanged by what comes after it', () => {
    const world = open(written([at('0s', laptop, 'login')]), models['server-session']);
    const before = JSON.stringify(world);
    step(world);
    expect(JSON.stringify(world)).toBe(before);
  });

  test('cannot be given a step before its own moment', () => {
    const world = open(written([at('5s', laptop, 'login')]), models['server-session']);
    const later = step(world);
    const late: Step = { atMs: 4_999, who: laptop, does: { type: 'logout' } };
    if (!later) throw new Error('a login happens');
    expect(() => fork(later, late)).toThrow('cannot change what has already happened');
    expect(fork(later, { ...late, atMs: 5_000 }).scenario.steps).toHaveLength(2);
  });
});

test('a run that would never end is stopped', { timeout: 60_000 }, () => {
  const poll = {
    atMs: 0,
    who: laptop,
    does: { type: 'poll', everyMs: 0, wants: 'account', region: 1 },
  } as const;
  const endless = { ...written([]), steps: [poll] };
  expect(() => run(endless, models['server-session'])).toThrow(
    'scenario "test" takes more than 100000 messages: poll or check streams less often, or end it sooner.',
  );
});

test('the longest run that can be written down settles', { timeout: 60_000 }, () => {
  const poll = at('0s', laptop, 'poll', { every: '1s' });
  const longest = written([at('0s', laptop, 'login'), poll], { until: '9999s' });
  const { entries } = run(longest, models['server-session']);
  expect(entries.length).toBeGreaterThan(60_000);
});

test('XState has nothing to warn of', () => {
  const warn = vi.spyOn(console, 'warn');
  const error = vi.spyOn(console, 'error');
  for (const scenario of Object.values(scenarios))
    for (const id of applicable(scenario)) run(scenario, models[id]);
  expect(warn).not.toHaveBeenCalled();
  expect(error).not.toHaveBeenCalled();
});

/** Open streams: let in once, and asked again or not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  judge,
  type ModelId,
  minutes,
  modelIds,
  models,
  run,
  type Settings,
  seconds,
  type Trace,
} from '#sandbox';
import { thorough } from '../random-runs.ts';
import { scenarioNamed } from '../scenario-named.ts';
import { ran, verdict } from './ran.ts';

const LOGOUT_MS = minutes(5) + seconds(12);

const deliveredTo = ({ entries }: Trace, who: string) =>
  entries.filter(({ actor, heard }) => actor === who && heard.type === 'delivered');

const last = (trace: Trace, who: string) => deliveredTo(trace, who).at(-1)?.atMs ?? 0;

describe('a stream that nobody checks again', () => {
  test.each(modelIds)('on %s goes on for the thief after the logout', (id) => {
    const trace = ran('open-stream', id);
    expect(last(trace, 'mallory')).toBeGreaterThan(minutes(19));
    expect(verdict('open-stream', id).properties['stream-ends-with-session']).toBe('broken');
  });

  test.each(['server-session', 'denylist-jwt', 'bff'] as const)(
    'on %s goes on although every request of hers is refused',
    (id) => {
      const { exposureMs, attacker } = verdict('open-stream', id);
      expect(exposureMs).toBe(0);
      expect(attacker.refused).toBeGreaterThan(20);
    },
  );

  test.each(modelIds)('on %s ends with the page that opened it', (id) => {
    const trace = ran('open-stream', id);
    expect(deliveredTo(trace, 'alice.laptop').length).toBeGreaterThan(5);
    expect(last(trace, 'alice.laptop')).toBeLessThan(LOGOUT_MS);
  });

  test.each(['stateless-jwt', 'denylist-jwt', 'refresh-jwt', 'epoch-jwt'] as const)(
    'on %s outlives the token that opened it',
    (id) => {
      const trace = ran('stream-outlives-its-token', id);
      expect(last(trace, 'alice.laptop')).toBeGreaterThan(minutes(19));
    },
  );
});

describe('a stream that is checked again', () => {
  const ending: readonly ModelId[] = ['server-session', 'denylist-jwt', 'phantom-token', 'bff'];
  const outlives = (changes: Record<string, string>) =>
    ran('stream-outlives-its-token', 'stateless-jwt', { recheckStream: '10s', ...changes });

  test.each(ending)('on %s ends with its session', (id) => {
    const { properties } = verdict('stream-checked-again', id);
    expect(properties['stream-ends-with-session']).toBe('held');
    expect(last(ran('stream-checked-again', id), 'mallory')).toBeLessThan(LOGOUT_MS);
  });

  test('ends with the token that opened it', () => {
    const trace = outlives({});
    expect(last(trace, 'alice.laptop')).toBeLessThan(minutes(5) + seconds(1));
    expect(trace.entries.some(({ heard }) => heard.type === 'stream-closed')).toBe(true);
  });

  test('goes on where the session does', () => {
    expect(last(outlives({ accessTtl: '8h' }), 'alice.laptop')).toBeGreaterThan(minutes(19));
  });

  test('delivers nothing later than what is due, a check and its way after the end', () => {
    const scenario = scenarioNamed('open-stream');
    fc.assert(
      fc.property(
        fc.constantFrom(...modelIds),
        fc.integer({ min: 1, max: 120 }).map(seconds),
        fc.integer({ min: 0, max: 60 }).map(seconds),
        fc.integer({ min: 0, max: 900 }),
        (id, recheckStreamMs, cacheMs, hopMs) => {
          const changes: Partial<Settings> = {
            recheckStreamMs,
            hopMs,
            accessTtlMs: minutes(6),
            sessionCacheMs: cacheMs,
            denylistCacheMs: cacheMs,
            introspectionCacheMs: cacheMs,
          };
          const trace = run(scenario, models[id], changes);
          const { dueMs, endedAtMs } = judge(trace);
          const lateMs = last(trace, 'mallory') - (endedAtMs ?? 0);
          expect(lateMs).toBeLessThanOrEqual((dueMs ?? 0) + recheckStreamMs + 2 * hopMs);
        },
      ),
      thorough(60),
    );
  });
});

test('a server’s own timer costs no way over the network', () => {
  const hops = (recheckStream: string) =>
    verdict('open-stream', 'stateless-jwt', { recheckStream }).cost.hops;
  expect(hops('1s')).toBe(hops('0s'));
});

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  fork,
  modelIds,
  models,
  open,
  type ReadScenario,
  run,
  type Step,
  step,
  traceOf,
  type World,
} from '#sandbox';
import { scenario, thorough } from '../random-runs.ts';
import { settings } from '../random-settings.ts';

vi.setConfig({ testTimeout: 60_000 });

const model = fc.constantFrom(...modelIds).map((id) => models[id]);
const few = thorough(50);

/** How often a step comes back by itself; 0 where it does not. */
function beatMs(does: Step['does'], recheckStreamMs: number): number {
  if (does.type === 'poll') return does.everyMs;
  return does.type === 'open-stream' ? recheckStreamMs : 0;
}

/** The world when all has happened that happens by this moment. */
function worldAt(start: World, atMs: number): World {
  let world = start;
  for (let next = step(world); next && next.nowMs <= atMs; next = step(world)) world = next;
  return world;
}

test('the same scenario gives the same trace, byte for byte, and one that survives JSON', () => {
  fc.assert(
    fc.property(scenario, model, settings, (random, on, changes) => {
      const trace = run(random, on, changes);
      const bytes = JSON.stringify(trace);
      expect(JSON.stringify(run(random, on, changes)) === bytes).toBe(true);
      expect(isDeepStrictEqual(JSON.parse(bytes), trace)).toBe(true);
    }),
    few,
  );
});

test('time never runs backwards, and never past the end', () => {
  fc.assert(
    fc.property(scenario, model, settings, (random, on, changes) => {
      const times = run(random, on, changes).entries.map(({ atMs }) => atMs);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.every((atMs) => atMs >= 0 && atMs <= random.untilMs)).toBe(true);
    }),
    few,
  );
});

test('a step put on an earlier world gives what a file with that step gives', () => {
  const added: fc.Arbitrary<Step> = fc.record({
    atMs: fc.integer({ min: 1, max: 140_000 }),
    who: fc.constantFrom('alice.laptop', 'carol.phone'),
    does: fc.constantFrom<Step['does']>({ type: 'login' }, { type: 'logout' }),
  });
  fc.assert(
    fc.property(scenario, model, settings, added, (random, on, changes, late) => {
      const earlier = worldAt(open(random, on, changes), late.atMs - 1);
      const forked = traceOf(worldAt(fork(earlier, late), random.untilMs));
      const file: ReadScenario = { ...random, steps: [...random.steps, late] };
      expect(JSON.stringify(forked) === JSON.stringify(run(file, on, changes))).toBe(true);
    }),
    few,
  );
});

test('every run settles: a step is followed by a handful of entries, then by quiet', () => {
  fc.assert(
    fc.property(scenario, model, settings, (random, on, changes) => {
      const acts = random.steps.map(({ atMs, does }) => {
        const everyMs = beatMs(does, changes.recheckStreamMs ?? 0);
        return everyMs > 0 ? Math.max(0, (random.untilMs - atMs) / everyMs) + 1 : 1;
      });
      const most = 20 * acts.reduce((sum, count) => sum + count, 0);
      expect(run(random, on, changes).entries.length).toBeLessThan(most);
    }),
    few,
  );
});

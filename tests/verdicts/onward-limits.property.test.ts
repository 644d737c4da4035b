/** With a service behind the api: no run exceeds what is due, nothing due the worst case, and jose agrees. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  type ModelId,
  models,
  type ReadScenario,
  readScenario,
  run,
  type Settings,
} from '#sandbox';
import { attest, demandAgreement } from '#witness';
import { scenario, thorough } from '../random-runs.ts';
import { settings } from '../random-settings.ts';
import { demandOrder } from './limits-held.ts';

vi.setConfig({ testTimeout: 60_000 });

const device = fc.constantFrom('alice.laptop', 'alice.phone', 'bob.laptop');
const at = fc.integer({ min: 0, max: 120_000 }).map((n) => `${n}ms`);
const every = fc.integer({ min: 300, max: 9_000 }).map((n) => `${n}ms`);
const mallory = fc.constant('mallory');

/** Invoices, and thefts where they are kept. */
const line = fc.oneof(
  fc.record({ at, every, who: device, do: fc.constant('poll'), wants: fc.constant('invoice') }),
  fc.record({ at, every, who: mallory, do: fc.constant('poll'), wants: fc.constant('invoice') }),
  fc.record({
    at,
    who: mallory,
    do: fc.constant('steal'),
    via: fc.constant('log-leak'),
    from: fc.constantFrom('api', 'billing', 'billing'),
  }),
);

const onward: fc.Arbitrary<ReadScenario> = fc
  .tuple(scenario, fc.array(line, { minLength: 2, maxLength: 6 }))
  .map(([random, lines]) => {
    const asked = readScenario({ format: 1, id: 'x', question: '?', until: '150s', steps: lines });
    return { ...random, steps: [...random.steps, ...asked.steps] };
  });

const exchangeTtlMs = fc.integer({ min: 1, max: 60 }).map((n) => n * 1_000);

const systems: readonly (readonly [ModelId, Settings['onward']])[] = [
  ['stateless-jwt', 'forward'],
  ['stateless-jwt', 'exchange'],
  ['denylist-jwt', 'forward'],
  ['denylist-jwt', 'exchange'],
  ['epoch-jwt', 'exchange'],
  ['refresh-jwt', 'forward'],
  ['refresh-jwt', 'exchange'],
  ['phantom-token', 'forward'],
  ['bff', 'forward'],
  ['bff', 'exchange'],
];

test.each(systems)('on %s with onward=%s no run exceeds what is due', (id, way) => {
  fc.assert(
    fc.property(onward, settings, exchangeTtlMs, (random, changes, ttlMs) => {
      const set = { ...changes, hashIds: false, onward: way, exchangeTtlMs: ttlMs };
      demandOrder(random, id, set);
    }),
    thorough(60),
  );
});

test.each(systems)('on %s with onward=%s jose agrees', async (id, way) => {
  await fc.assert(
    fc.asyncProperty(onward, exchangeTtlMs, async (random, ttlMs) => {
      const set = { hashIds: false, onward: way, exchangeTtlMs: ttlMs, accessTtlMs: 60_000 };
      const { checked, agreed } = demandAgreement(await attest(run(random, models[id], set)));
      expect(agreed).toBe(checked);
    }),
    thorough(3),
  );
});

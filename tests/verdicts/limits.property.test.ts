import fc from 'fast-check';
import { test, vi } from 'vitest';

import { modelIds } from '#sandbox';
import { scenario, thorough } from '../random-runs.ts';
import { choices, settings } from '../random-settings.ts';
import { demandOrder } from './limits-held.ts';

vi.setConfig({ testTimeout: 60_000 });

test.each(modelIds)('on %s no run exceeds what is due, and nothing due the worst case', (id) => {
  fc.assert(
    fc.property(scenario, settings, (random, changes) => demandOrder(random, id, changes)),
    thorough(100),
  );
});

const bound = [
  ['stateless-jwt', 'dpop'],
  ['refresh-jwt', 'dpop'],
  ['introspected-token', 'dpop'],
  ['server-session', 'dbsc'],
  ['phantom-token', 'dbsc'],
] as const;

test.each(bound)('on %s bound by %s no run exceeds what is due', (id, binding) => {
  fc.assert(
    fc.property(scenario, settings, (random, changes) =>
      demandOrder(random, id, { ...changes, binding }),
    ),
    thorough(100),
  );
});

test('on any combination of the four choices no run exceeds what is due', () => {
  fc.assert(
    fc.property(scenario, choices, (random, changes) =>
      demandOrder(random, 'server-session', changes),
    ),
    thorough(400),
  );
});

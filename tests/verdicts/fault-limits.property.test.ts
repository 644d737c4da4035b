/** Whatever befalls the machines, no run exceeds what its settings and faults allow. */
import fc from 'fast-check';
import { test, vi } from 'vitest';

import {
  InputError,
  type ModelId,
  modelIds,
  models,
  resolveSettings,
  type Settings,
} from '#sandbox';
import { trouble, troubled } from '../random-faults.ts';
import { thorough } from '../random-runs.ts';
import { choices, settings } from '../random-settings.ts';
import { demandOrder } from './limits-held.ts';

vi.setConfig({ testTimeout: 60_000 });

function makesSense(id: ModelId, changes: Partial<Settings>): boolean {
  try {
    resolveSettings(models[id], changes);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

test.each(modelIds)('on %s no run exceeds what is due, and nothing due the worst case', (id) => {
  const regions = id === 'bff' ? 1 : 2;
  fc.assert(
    fc.property(troubled(regions === 2), settings, trouble, (random, calm, more) => {
      const changes = { ...calm, ...more, regions };
      fc.pre(makesSense(id, changes));
      demandOrder(random, id, changes);
    }),
    thorough(40),
  );
});

test('on any combination of the four choices neither', () => {
  fc.assert(
    fc.property(troubled(false), choices, trouble, (random, calm, more) => {
      const changes = { ...calm, ...more };
      fc.pre(makesSense('server-session', changes));
      demandOrder(random, 'server-session', changes);
    }),
    thorough(80),
  );
});

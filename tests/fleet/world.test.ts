/** The tables of a fleet and the machines of the world say the same of every individual. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Fleet,
  judge,
  lifeScenario,
  liveOne,
  type ModelId,
  modelIds,
  models,
  readScenario,
  run,
} from '#sandbox';
import { thorough } from '../random-runs.ts';
import { eventful } from './fleets.ts';

const worldOf = (fleet: Fleet, index: number, id: ModelId) =>
  judge(run(readScenario(lifeScenario(fleet, index)), models[id]));

/**
 * Everything but bytes is compared exactly. A verdict counts a lost session as collateral only where a
 * refusal proves that somebody ended it; of an epoch, and of a token that is asked about, it does not
 * say so, and there the second sign-in is what shows the loss.
 */
function expectSame(fleet: Fleet, index: number, id: ModelId): void {
  const { lived, work } = liveOne(fleet, index, id);
  const verdict = worldOf(fleet, index, id);
  const { storeReads, storeWrites, signatures, verifications } = work;
  const { wireBytes: _, hops: __, ...cost } = verdict.cost;
  const { accepted, refused } = verdict.attacker;
  const isProven = id !== 'epoch-jwt' && id !== 'introspected-token';
  expect({ ...lived, collateral: isProven ? lived.collateral : null }).toEqual({
    endedAtMs: verdict.endedAtMs,
    lastAcceptedAtMs: verdict.lastAcceptedAtMs,
    exposureMs: verdict.exposureMs,
    dwellMs: verdict.dwellMs,
    attacker: { accepted, refused },
    honest: verdict.honest,
    collateral: isProven ? verdict.collateral.sessions : null,
  });
  expect({ storeReads, storeWrites, signatures, verifications }).toEqual(cost);
  expect(lived.exposureMs ?? 0).toBeLessThanOrEqual(verdict.worstCaseMs ?? 0);
}

/** Each makes a branch of some gate matter. */
const variants: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'as it comes': {},
  'with caches': {
    sessionCache: '20m',
    denylistCache: '20m',
    epochCache: '20m',
    introspectionCache: '20m',
  },
  'with caches longer than idling': {
    sessionCache: '40m',
    introspectionCache: '40m',
    idleTimeout: '10m',
  },
  'where sessions run out': { signedInFor: '40m', visitEvery: '4m', stay: '2h' },
  'where people idle too long, and the thief now and then keeps the session': {
    idleTimeout: '5m',
    thiefEvery: '16m',
    stay: '3h',
  },
  'where nothing is wound up': { rolling: 'false', idleTimeout: '20m' },
  'with seals that are renewed': { rolling: 'true', idleTimeout: '9m', leeway: '30s' },
  'where clocks are forgiven': { leeway: '2m', accessTtl: '10m', signedInFor: '1h' },
  'where every token is tracked': { trackIssued: 'true', denylistCache: '3m' },
  'without rotation': { rotation: 'false' },
  'with a grace period': {
    reuseGrace: '1m',
    accessTtl: '3m',
    thiefEvery: '50s',
    signedInFor: '40m',
  },
  'where refresh tokens run out first': { refreshTtl: '25m', accessTtl: '5m' },
  'of lively people': { visitEvery: '50s', accessTtl: '3m', signedInFor: '50m' },
};

describe.each(Object.entries(variants))('a fleet %s', (_, changes) => {
  test.each(modelIds)('agrees with the world on %s, individual by individual', (id) => {
    fc.assert(
      fc.property(fc.nat({ max: 399 }), fc.nat({ max: 1_000 }), (index, seed) => {
        expectSame(eventful(changes, { seed }), index, id);
      }),
      thorough(3),
    );
  });
});

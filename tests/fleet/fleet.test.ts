/** A fleet as a whole: it can be run again, it is the sum of its individuals, and its memory does not grow. */
import { describe, expect, test } from 'vitest';
import {
  growing,
  judge,
  lifeScenario,
  liveOne,
  modelIds,
  models,
  RECORD_BYTES,
  readFleetSettings,
  readScenario,
  resolveSettings,
  run,
  SIZES,
  simulate,
  simulating,
} from '#sandbox';
import { eventful } from './fleets.ts';

describe('a fleet', () => {
  const fleet = eventful();
  const result = simulate(fleet);

  test('comes to the same from the same seed, and to something else from another', () => {
    expect(simulate(fleet)).toEqual(result);
    expect(simulate(eventful({}, { seed: 8 }))).not.toEqual(result);
  });

  test('is the sum of its individuals', () => {
    for (const { model, ...sum } of result.models) {
      const lives = Array.from({ length: fleet.sessions }, (_, index) =>
        liveOne(fleet, index, model),
      );
      const all = (of: (life: (typeof lives)[number]) => number) =>
        lives.reduce((total, life) => total + of(life), 0);
      expect({
        storeReads: all(({ work }) => work.storeReads),
        storeWrites: all(({ work }) => work.storeWrites),
        signatures: all(({ work }) => work.signatures),
        verifications: all(({ work }) => work.verifications),
        renewals: all(({ work }) => work.renewals),
        signInsAgain: all(({ lived }) => lived.honest.signIns - 1),
        collateral: all(({ lived }) => lived.collateral),
        exposures: all(({ lived }) => (lived.exposureMs === null ? 0 : 1)),
        dwells: all(({ lived }) => (lived.dwellMs === null ? 0 : 1)),
        longest: Math.max(...lives.map(({ lived }) => lived.exposureMs ?? 0)),
      }).toEqual({
        storeReads: sum.storeReads,
        storeWrites: sum.storeWrites,
        signatures: sum.signatures,
        verifications: sum.verifications,
        renewals: sum.renewals,
        signInsAgain: sum.signInsAgain,
        collateral: sum.collateral,
        exposures: sum.exposure.count,
        dwells: sum.dwell.count,
        longest: sum.exposure.longestMs,
      });
    }
  });

  test('tells percentiles that the individuals bear out, to the second', () => {
    for (const { model, exposure } of result.models) {
      const lengths = Array.from(
        { length: fleet.sessions },
        (_, index) => liveOne(fleet, index, model).lived.exposureMs,
      )
        .filter((length) => length !== null)
        .toSorted((a, b) => a - b);
      const half = lengths[Math.ceil(lengths.length / 2) - 1] ?? 0;
      expect(exposure.p50Ms).toBe(Math.floor(half / 1_000) * 1_000);
      expect(exposure.columns.reduce((sum, count) => sum + count, 0)).toBe(lengths.length);
    }
  });

  test('never exceeds the worst case that its settings promise', () => {
    for (const { exposure, worstCaseMs } of result.models)
      expect(exposure.longestMs ?? 0).toBeLessThanOrEqual(worstCaseMs);
  });

  test('looks things up as often in its five minutes as in all', () => {
    for (const { lookUps, storeReads } of result.models) {
      const sum = lookUps.each.reduce((total, each) => total + each * 300, 0);
      expect(Math.round(sum)).toBe(storeReads);
    }
  });

  test('says how far it is, and ends where all are done', () => {
    const said = [...simulating(eventful({}, { sessions: 1_200 }))];
    expect(said.map(({ done }) => done)).toEqual([500, 1_000, 1_200]);
  });

  test('has the bytes of the world, to within a hundredth', () => {
    const small = eventful({ signedInFor: '1h', accessTtl: '10m' }, { sessions: 6 });
    for (const { model, wireBytes } of simulate(small).models) {
      const sent = Array.from(
        { length: small.sessions },
        (_, index) =>
          judge(run(readScenario(lifeScenario(small, index)), models[model])).cost.wireBytes,
      ).reduce((sum, each) => sum + each, 0);
      expect(wireBytes / sent).toBeGreaterThan(0.99);
      expect(wireBytes / sent).toBeLessThan(1.01);
    }
  });
});

describe('growth', () => {
  const fleet = { ...eventful(), ...readFleetSettings({}), sessions: 10_000 };
  const work = growing(fleet, simulate(fleet));
  let piece = work.next();
  while (!piece.done) piece = work.next();
  const growth = piece.value;

  test('goes from a thousand to ten million, and says how many were drawn', () => {
    expect(growth.map(({ sessions }) => sessions)).toEqual(SIZES);
    expect(growth.map(({ drawn }) => drawn)).toEqual([1_000, 10_000, 10_000, 10_000, 10_000]);
  });

  test('comes within a quarter of what the formulae reckon, wherever they reckon anything', () => {
    const largest = growth.at(-1)?.models ?? [];
    expect(largest).toHaveLength(modelIds.length);
    for (const { simulated, formula } of largest) {
      for (const need of ['storeBytes', 'lookUps', 'entries', 'renewals'] as const) {
        if (formula[need] === 0) expect(simulated[need]).toBe(0);
        else {
          expect(simulated[need] / formula[need]).toBeGreaterThan(0.75);
          expect(simulated[need] / formula[need]).toBeLessThan(1.25);
        }
      }
    }
  });

  test('reckons a denylist as what is withdrawn times the life of a token', () => {
    const denylist = growth.at(-1)?.models.find(({ model }) => model === 'denylist-jwt');
    const { accessTtlMs } = resolveSettings(models['denylist-jwt'], {});
    const logoutsPerMs = (10_000_000 * 0.3) / 86_400_000;
    expect(denylist?.formula.entries).toBeCloseTo(logoutsPerMs * accessTtlMs, 0);
    expect(RECORD_BYTES).toBeGreaterThan(0);
  });
});

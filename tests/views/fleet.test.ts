import { describe, expect, test } from 'vitest';
import { growing, modelIds, models, readFleetSettings, simulate } from '#sandbox';
import { drawFleet, type Names } from '../../src/views/fleet.ts';

const names = Object.fromEntries(modelIds.map((id) => [id, models[id].name])) as Names;

function drawn(written: Readonly<Record<string, string>>) {
  const fleet = { sessions: 2_000, seed: 1, models: modelIds, ...readFleetSettings(written) };
  const result = simulate(fleet);
  const work = growing(fleet, result);
  let piece = work.next();
  while (!piece.done) piece = work.next();
  return { result, drawing: drawFleet(result, piece.value, names) };
}

describe('the drawing of a fleet', () => {
  const { result, drawing } = drawn({ thefts: '200' });

  test('has a bar for each span of time, as tall as the thefts in it', () => {
    drawing.exposures.forEach(({ bars, counts }, index) => {
      expect(counts).toEqual(result.models[index]?.exposure.columns);
      expect(bars).toHaveLength(drawing.columns.length);
      expect(Math.max(...bars)).toBe(1);
      expect(bars.map((bar) => bar > 0)).toEqual(counts.map((count) => count > 0));
    });
  });

  test('names the spans from none to beyond the last', () => {
    expect(drawing.columns.at(0)).toBe('not at all');
    expect(drawing.columns.at(1)).toBe('to 1 min');
    expect(drawing.columns.at(-1)).toBe('over 8 h');
  });

  test('has models that need the same in one series, and none that need nothing', () => {
    const [store] = drawing.growth;
    expect(store?.series.map(({ name }) => name)).toEqual([
      'Server session, Introspected token, Phantom token',
      'JWT and refresh token',
      'Backend for frontend',
    ]);
  });

  test('puts ten times as many sessions a step to the right and a step up', () => {
    for (const { series } of drawing.growth)
      for (const { points } of series) {
        const [first, second, third] = points.slice(-3);
        expect(points).toHaveLength(5);
        expect((third?.x ?? 0) - (second?.x ?? 0)).toBeCloseTo((second?.x ?? 0) - (first?.x ?? 0));
        expect((third?.y ?? 0) - (second?.y ?? 0)).toBeCloseTo(
          (second?.y ?? 0) - (first?.y ?? 0),
          1,
        );
        expect(third?.y).toBeLessThan(second?.y ?? 0);
      }
  });

  test('leaves a panel out where nobody needs anything', () => {
    const quiet = drawn({ logouts: '0', thefts: '0', falseAlarms: '0' }).drawing;
    expect(quiet.growth.map(({ title }) => title)).not.toContain('Entries on a list');
    expect(quiet.exposures.every(({ counts }) => counts.every((count) => count === 0))).toBe(true);
  });
});

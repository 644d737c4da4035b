/** Presets whose search comes to its end on scaled clocks: nothing that can be done is left to try, at any depth. */
import { expect, test } from 'vitest';
import { type ModelId, scaledSettings } from '#sandbox';
import { expected } from './expected.ts';
import { explored, outcomesOf } from './searched.ts';

const LONG = { timeout: 600_000 };

export function closes(id: ModelId): void {
  test(`${id} closes on scaled clocks, with the same properties as on its own`, LONG, () => {
    const found = explored(id, { depth: null }, scaledSettings());
    expect(found.complete).toBe('closed');
    expect(found.levels.reduce((sum, level) => sum + level, 0)).toBe(found.states);
    expect(outcomesOf(found)).toEqual(expected[id]);
  });
}

/** Every preset on its own clocks: every order of the standard intents, to depth 8. */
import { expect, test } from 'vitest';
import { judge, type ModelId, models, readScenario, run } from '#sandbox';
import { expected } from './expected.ts';
import { explored, outcomesOf } from './searched.ts';

const DEPTH = 8;

/** Others work on the same machine. */
const LONG = { timeout: 600_000 };

export function holdsToDepth(id: ModelId): void {
  test(
    `${id} keeps and breaks what is expected of it, in every order to depth ${DEPTH}`,
    LONG,
    () => {
      const found = explored(id, { depth: DEPTH });
      expect(outcomesOf(found)).toEqual(expected[id]);
      expect(found).toMatchObject({ complete: 'depth', depth: DEPTH });
      for (const { property, counterexample } of found.findings) {
        if (expected[id][property] === 'held') continue;
        const trace = run(readScenario(counterexample), models[id]);
        expect(judge(trace).properties[property]).toBe('broken');
      }
    },
  );
}

/** The one test there is of a case: reality does what its sentence says, and the simulation the same. */
import { describe, expect, it } from 'vitest';
import type { Case } from './case.ts';
import { compare, outcomeOf } from './compare.ts';

export function agrees(system: string, cases: readonly Case[]): void {
  describe.concurrent(`${system}, for real and simulated,`, () => {
    for (const each of cases) {
      it(each.says, async () => {
        const { real, everyMs, differences } = await compare(each);
        expect(differences).toEqual([]);
        expect(outcomeOf(real, everyMs)).toBe(each.outcome);
      });
    }
  });
}

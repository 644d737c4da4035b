/** The times that misconceptions would give: each by a run of the drill in which the belief is true. */
import type { Misconception } from './belief.ts';
import { beliefs } from './beliefs.ts';
import { type CutOff, cutOffOf } from './cut-off.ts';
import type { Drill } from './drill.ts';
import { unitOf } from './say-time.ts';

/** A wrong time, and the belief that gives it. */
export type WrongTime = { atMs: CutOff; misconception: Misconception; why: string };

/** No two give the same time: where two beliefs do, the first in the list of beliefs is named. */
export function wrongTimesOf({ plan, answer, precision }: Drill): WrongTime[] {
  const known = { answer: answer.atMs };
  const taken = new Set<CutOff>([answer.atMs]);
  return beliefs.flatMap(({ misconception, madeTrue, because }) => {
    const believed = madeTrue(plan, known);
    const atMs = believed ? cutOffOf(believed) : 'never-in';
    if (atMs === 'never-in' || taken.has(atMs) || !isSayable(atMs, unitOf(precision))) return [];
    if (atMs === null && misconception !== 'without-revocation-it-never-ends') return [];
    taken.add(atMs);
    return [{ atMs, misconception, why: because(plan, known) }];
  });
}

/** Nobody answers with a fraction of what is asked for. */
const isSayable = (atMs: CutOff, unitMs: number): boolean => (atMs ?? 0) % unitMs === 0;

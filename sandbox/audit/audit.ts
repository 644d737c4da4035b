/** Puts a described system under examination: every applicable scenario, and the worst run of each ending event. */

import type { Exploration } from '../explore/explore.ts';
import type { Ms } from '../model/time.ts';
import type { Audited } from './audited.ts';
import { type DayCost, dayCost } from './day.ts';
import { replayed, type Shown } from './directed.ts';
import { type Ending, endingsOf, worstCaseOf } from './endings.ts';
import { type Examined, examine } from './examined.ts';
import { exploreAll } from './explored.ts';
import { type Improvement, improvementsFor, tryAll } from './improvements.ts';
import { type Answer, questionsOf } from './questions.ts';

export type Found = Ending & {
  /** The best first; none where nothing shortens it. */
  improvements: readonly Improvement[];
};

/** What a thief gains where the settings alone promise nothing. */
export type Beyond = { id: string; why: 'fault' | 'forgery'; run: Shown };

export type Audit = {
  system: Audited;
  endings: readonly Found[];
  examined: readonly Examined[];
  /** The scenarios of which no worst case above speaks: a machine fails, or a token is forged. */
  beyond: readonly Beyond[];
  /** Null where no act ends access. */
  explored: Exploration | null;
  questions: readonly Answer[];
  /** What a day at work costs as things are. */
  cost: DayCost;
};

export function audit(system: Audited): Audit {
  const examined = examine(system);
  const endings = endingsOf(system, examined);
  const before = Object.fromEntries(
    endings.map(({ event }) => [event, worstCaseOf(event, system) ?? 0]),
  );
  const cost = dayCost(system);
  const basis = { tried: tryAll(system, before), today: cost };
  return {
    system,
    endings: endings.map((ending) => ({
      ...ending,
      improvements: improvementsFor(ending.event, system, before[ending.event] ?? 0, basis),
    })),
    examined,
    beyond: examined.flatMap((each) => beyondIn(each, system)),
    explored: exploreAll(system, longest(endings)),
    questions: questionsOf(system),
    cost,
  };
}

/** Null where any is without limit. */
const longest = (endings: readonly Ending[]): Ms | null =>
  endings.reduce<Ms | null>(
    (most, { worstCaseMs }) =>
      most === null || worstCaseMs === null ? null : Math.max(most, worstCaseMs),
    0,
  );

function beyondIn(each: Examined, system: Audited): Beyond[] {
  if (!each.applies || (each.judgement.exposureMs ?? 0) === 0) return [];
  const { id, scenario, faulty, judgement } = each;
  const why = faulty ? 'fault' : judgement.worstCaseMs === null ? 'forgery' : null;
  return why ? [{ id, why, run: replayed(system, scenario) }] : [];
}

/** The events whose worst case is longer than somebody is willing to accept. */
export const over = ({ endings }: Audit, maxMs: Ms): Found[] =>
  endings.filter(({ worstCaseMs }) => worstCaseMs === null || worstCaseMs > maxMs);

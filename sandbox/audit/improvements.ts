/** Which single change shortens a worst case most, and what it costs on an ordinary day. */
import { writeSetting } from '../model/read-setting.ts';
import { settingNames, settingSpecs } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';
import type { Audited } from './audited.ts';
import { cured, cures } from './cures.ts';
import { type DayCost, dayCost } from './day.ts';
import { worstCaseOf } from './endings.ts';
import { eventNames } from './events.ts';
import { type EndingName, endingNames } from './plays.ts';

export type Improvement = {
  change: string;
  says: string;
  standard: string;
  /** What is set, as a file writes it: settings, and what events do. */
  sets: Readonly<Record<string, string>>;
  worstCaseMs: Ms;
  /** By how much the worst case falls. */
  cutMs: Ms;
  cost: DayCost;
};

/** A change that shortens the worst case of some event. */
export type Tried = {
  cure: (typeof cures)[number];
  system: Audited;
  worst: Readonly<Partial<Record<EndingName, Ms>>>;
  cost: DayCost;
};

/** Each change, made once, for all the events that it is tried on. */
export function tryAll(system: Audited, before: Tried['worst']): Tried[] {
  const events = endingNames.filter((event) => before[event] !== undefined);
  return cures.flatMap((cure) => {
    const changed = cured(system, cure);
    if (!changed) return [];
    const worst = Object.fromEntries(
      events.flatMap((event) => {
        const ms = worstCaseOf(event, changed);
        return ms !== null && ms < (before[event] ?? 0) ? [[event, ms]] : [];
      }),
    );
    const helps = Object.keys(worst).length > 0;
    return helps ? [{ cure, system: changed, worst, cost: dayCost(changed) }] : [];
  });
}

/** The best first: nobody has to sign in more often, the worst case is shortest, the least is changed, it costs least. */
export function improvementsFor(
  event: EndingName,
  system: Audited,
  beforeMs: Ms,
  { tried, today }: { tried: readonly Tried[]; today: DayCost },
): Improvement[] {
  const better = tried.flatMap(({ cure, system: changed, worst, cost }) => {
    const worstCaseMs = worst[event];
    if (worstCaseMs === undefined) return [];
    const { id: change, says, standard } = cure;
    const sets = differences(system, changed);
    return [{ change, says, standard, sets, worstCaseMs, cutMs: beforeMs - worstCaseMs, cost }];
  });
  return better.toSorted((one, other) => inOrder(rank(one, today), rank(other, today)));
}

const rank = ({ cost, worstCaseMs, sets }: Improvement, today: DayCost): number[] => [
  cost.signIns > today.signIns || cost.signedInMs < today.signedInMs ? 1 : 0,
  Math.round(worstCaseMs / 1_000),
  choicesIn(sets),
  cost.hops,
  cost.storeReads,
];

function inOrder(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return (one[place] ?? 0) - (other[place] ?? 0);
}

/** How many of the choices are made anew. */
function choicesIn(sets: Improvement['sets']): number {
  const names = settingNames.filter((name) => Object.hasOwn(sets, name));
  const events = eventNames.filter((name) => Object.hasOwn(sets, name));
  return new Set([...names.map((name) => settingSpecs[name].choice), ...events]).size;
}

function differences(before: Audited, after: Audited): Record<string, string> {
  const settings = settingNames.map((name) => ({
    name,
    was: writeSetting(name, before.settings),
    is: writeSetting(name, after.settings),
  }));
  const events = eventNames.map((name) => ({
    name,
    was: before.events[name],
    is: after.events[name],
  }));
  return Object.fromEntries(
    [...settings, ...events].filter(({ was, is }) => was !== is).map(({ name, is }) => [name, is]),
  );
}

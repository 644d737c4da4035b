/** Drills about copies of a store: behind, or cut off. */
import { formatDuration, type Ms, minutes, seconds } from '../model/time.ts';
import type { Chance } from './chance.ts';
import { COPIED, effective, first, long, withMore } from './drawing.ts';
import { placed } from './level-one.ts';
import { planned } from './level-two.ts';
import { act, asides, type Placed, theft, thiefTries } from './people.ts';
import type { Plan } from './plan.ts';
import { sayLength } from './say-time.ts';
import { systemOf } from './systems.ts';
import { cutOffRegion, lineBack } from './troubles.ts';

/** Two regions, copies behind, perhaps a cache on top of it. The thief asks in the second. */
export function laggingCopies(chance: Chance): Plan {
  const model = chance.pick(COPIED);
  const lagMs = chance.times(50)
    ? minutes(chance.whole(1, 9))
    : seconds(chance.stepped(20, 590, 10));
  const cacheMs = minutes(chance.whole(3, 20));
  const clocks = { lifeMs: long(chance), ...(chance.times(50) && { cacheMs }) };
  const [besides] = asides(chance);
  const again: Placed = (atMs) => thiefTries(atMs, chance, 2);
  const stolen: Placed = (atMs) => theft(atMs, chance, 2);
  const done: Placed = (atMs) => act(atMs, effective(chance, model), 'laptop');
  const order = chance.pick<readonly Placed[]>([
    [stolen, again, done, besides],
    [stolen, besides, again, done],
    [besides, stolen, again, done],
  ]);
  const plan = planned(systemOf(model, clocks, chance), placed(chance, first(chance), ...order));
  return twoRegions({ ...plan, region: 2 }, lagMs);
}

/** `lagMs`: 0 where the copies are up to date as long as the lines hold. */
function twoRegions(plan: Plan, lagMs: Ms): Plan {
  const behind =
    lagMs > 0
      ? `, which is ${sayLength(lagMs)} behind`
      : ', which hears of each change at once as long as its line holds';
  return withMore(
    plan,
    { regions: '2', ...(lagMs > 0 && { replicaLag: formatDuration(lagMs) }) },
    {
      says: `There are two regions. In each, the servers read their own copy of the store${behind}; the thief’s requests go to the second.`,
      tells: lagMs > 0 ? ['regions', 'replicaLag'] : ['regions'],
    },
  );
}

/** A copy that is cut off does not fall silent: it answers with what it knew. */
export function cutOffCopy(chance: Chance): Plan {
  const model = chance.pick(COPIED);
  const [besides] = asides(chance);
  const mended = chance.times(70);
  const done: Placed = (atMs) => act(atMs, effective(chance, model), 'laptop');
  const stolen: Placed = (atMs) => theft(atMs, chance, 2);
  const order: readonly Placed[] = mended
    ? [stolen, cutOffRegion, done, lineBack]
    : chance.pick([
        [stolen, cutOffRegion, done, besides],
        [stolen, besides, cutOffRegion, done],
        [besides, stolen, cutOffRegion, done],
      ]);
  const clocks = { lifeMs: long(chance) };
  const plan = planned(systemOf(model, clocks, chance), placed(chance, first(chance), ...order));
  const closed = withMore(
    plan,
    {},
    {
      says: 'If a store gives no answer, the servers refuse.',
      tells: [],
    },
  );
  return twoRegions({ ...closed, region: 2 }, 0);
}

/** Simulates a fleet, a few thousand lives at a time, and says after each how far it is. */
import type { ModelId } from '../model/model.ts';
import type { Ms } from '../model/time.ts';
import { newChance } from './chance.ts';
import { type Fleet, longestLife, settingsIn } from './fleet.ts';
import { drawLife, type Life, NEVER, newLife } from './life.ts';
import { newPlayed } from './living.ts';
import { type Lived, type Played, play } from './play.ts';
import { type FleetResult, type Gathered, resultOf } from './result.ts';
import { measured, noLengths } from './spread.ts';

/** How many lives have been played, of how many, each on every model. */
export type FleetProgress = { done: number; of: number };

/**
 * Lives that are drawn at once, and then played on one model after another: few enough to stay in the
 * nearest memory of a processor.
 */
const AT_ONCE = 500;

export function* simulating(fleet: Fleet): Generator<FleetProgress, FleetResult> {
  const { sessions, seed, population } = fleet;
  const longestMs = longestLife(fleet);
  const source = { seed, population, longestMs, chance: newChance() };
  const all = fleet.models.map((id) => gathering(fleet, id, longestMs));
  const lives = Array.from({ length: Math.min(AT_ONCE, sessions) }, newLife);
  for (let done = 0; done < sessions; done += lives.length) {
    for (const [index, life] of lives.entries()) drawLife(life, source, done + index);
    const drawn = lives.slice(0, sessions - done);
    for (const each of all) for (const life of drawn) gather(each, life);
    yield { done: Math.min(done + lives.length, sessions), of: sessions };
  }
  return resultOf(fleet, all);
}

/** Simulates a fleet to its end. */
export function simulate(fleet: Fleet): FleetResult {
  const work = simulating(fleet);
  let piece = work.next();
  while (!piece.done) piece = work.next();
  return piece.value;
}

type Gathering = Gathered & { played: Played };

function gathering(fleet: Fleet, model: ModelId, longestMs: Ms): Gathering {
  const settings = settingsIn(model, fleet.changes);
  const played = newPlayed(settings);
  return {
    model,
    settings,
    played,
    tally: played.tally,
    exposures: noLengths(longestMs),
    dwells: noLengths(longestMs),
    thefts: 0,
    forced: 0,
    unnoticed: 0,
    signIns: 0,
    collateral: 0,
  };
}

function gather(all: Gathering, life: Life): void {
  const { played } = all;
  play(played, life);
  const { lived } = played;
  all.signIns += lived.honest.signIns;
  all.collateral += lived.collateral;
  if (life.orderedMs !== NEVER) all.forced += 1;
  if (life.stolenMs !== NEVER) gatherTheft(all, lived);
}

function gatherTheft(all: Gathering, { exposureMs, dwellMs }: Lived): void {
  all.thefts += 1;
  if (dwellMs !== null) measured(all.dwells, dwellMs);
  if (exposureMs === null) all.unnoticed += 1;
  else measured(all.exposures, exposureMs);
}

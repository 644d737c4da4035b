/**
 * Copying: when a change has reached every copy of a store, and when an old answer stops.
 *
 * Changes arrive in the order of being written. A copy that is cut off or down gets what it missed
 * when it is back; what has not arrived when its server fails over is lost.
 */
import type { Settings } from '../model/settings/index.ts';
import type { Fault } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import { lags, momentsOf, outages, partitions, type Window } from './faults.ts';

/** A change: when it was written, how long it travels apart from the lag, and whether it adds a row. */
export type Change = { writtenMs: Ms; travelMs: Ms; adds: boolean };

/** The first moment at which no copy gives the old answer; `Infinity` where one always will. */
export function oldUntilMs(change: Change, settings: Settings, faults: readonly Fault[]): Ms {
  const arrivalMs = arrives(change, settings, faults);
  if (isLost(change, arrivalMs, settings, faults)) return Number.POSITIVE_INFINITY;
  const regions = Array.from({ length: settings.regions }, (_, index) => index + 1);
  return Math.max(...regions.map((region) => oldInRegion(arrivalMs, faults, region)));
}

/** No change overtakes another, so one that left under a longer lag holds up the next. */
function arrives(
  { writtenMs, travelMs }: Change,
  settings: Settings,
  faults: readonly Fault[],
): Ms {
  const arrivals = lags(faults, settings.replicaLagMs)
    .filter(({ fromMs }) => fromMs <= writtenMs)
    .map(({ valueMs, toMs }) => Math.min(toMs - 1, writtenMs) + travelMs + valueMs);
  return Math.max(...arrivals);
}

/** The promoted copy is the first region's. A store in memory forgets what it was told to add. */
function isLost(
  { writtenMs, adds }: Change,
  arrivalMs: Ms,
  { storePersistence }: Settings,
  faults: readonly Fault[],
): boolean {
  const heardMs = backMs(arrivalMs, [...partitions(faults, 1), ...outages(faults)]);
  const inTime = (atMs: Ms) => writtenMs < atMs && atMs <= heardMs;
  if (momentsOf(faults, 'failover').some(inTime)) return true;
  const forgets = adds && storePersistence === 'memory';
  return forgets && momentsOf(faults, 'restart').some((atMs) => writtenMs < atMs);
}

/** A copy that is down gives no answer at all, so the old one ends when it goes down. */
function oldInRegion(arrivalMs: Ms, faults: readonly Fault[], region: number): Ms {
  const down = outages(faults);
  let endMs = backMs(arrivalMs, [...partitions(faults, region), ...down]);
  for (let silent = endingBy(down, endMs); silent; silent = endingBy(down, endMs)) {
    endMs = silent.fromMs;
  }
  return Math.max(arrivalMs, endMs);
}

/** When a copy is back that may be away at this moment, for one reason after another. */
function backMs(atMs: Ms, away: readonly Window[]): Ms {
  const window = away.find(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
  return window ? backMs(window.toMs, away) : atMs;
}

const endingBy = (all: readonly Window[], atMs: Ms) =>
  all.find(({ fromMs, toMs }) => fromMs < atMs && atMs <= toMs);

/** What faults add to the limits of an ending, seen from one act. */
import type { Settings } from '../model/settings/index.ts';
import type { Fault } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import { oldUntilMs } from './copying.ts';
import { issuerOutages, lags, outages, skews, type Window } from './faults.ts';

/** When an api's clock shows this time last, by the world's clock: later where it is set back. */
export function lastReadingBefore(clockMs: Ms, { skewMs }: Settings, faults: readonly Fault[]): Ms {
  const ends = skews(faults, skewMs)
    .map(({ fromMs, toMs, valueMs }) => ({ fromMs, endMs: Math.min(toMs, clockMs + valueMs) }))
    .filter(({ fromMs, endMs }) => fromMs < endMs)
    .map(({ endMs }) => endMs);
  return Math.max(0, ...ends);
}

/** How far behind the issuer's an api's clock ever is, as far as that lets anything live longer. */
export const mostBehindMs = ({ skewMs }: Settings, faults: readonly Fault[]): Ms =>
  Math.max(0, ...skews(faults, skewMs).map(({ valueMs }) => valueMs));

/** By how much an api's clock is ever set back: what it believes for a time it believes that much longer. */
export function setBackMs({ skewMs }: Settings, faults: readonly Fault[]): Ms {
  const readings = skews(faults, skewMs).map(({ valueMs }) => valueMs);
  const rises = readings.flatMap((early, index) =>
    readings.slice(index + 1).map((late) => late - early),
  );
  return Math.max(0, ...rises);
}

/** From a server's writing until no copy gives the old answer. `hops`: the way apart from the lag. */
export const staleMs = (
  { actMs, hops, adds }: { actMs: Ms; hops: number; adds: boolean },
  settings: Settings,
  faults: readonly Fault[],
): Ms => {
  const writtenMs = actMs + settings.hopMs;
  const change = { writtenMs, travelMs: hops * settings.hopMs, adds };
  return oldUntilMs(change, settings, faults) - writtenMs - change.travelMs;
};

/** Until when everybody is let in because nobody can be asked; 0 where that never is while it matters. */
export function openMs(
  whom: 'store' | 'issuer',
  { actMs, livesMs }: { actMs: Ms; livesMs: Ms },
  { onStoreOutage }: Settings,
  faults: readonly Fault[],
): Ms {
  if (onStoreOutage === 'fail-closed') return 0;
  const windows = whom === 'store' ? outages(faults) : issuerOutages(faults);
  const ends = windows
    .filter(({ fromMs, toMs }) => fromMs < actMs + livesMs && toMs > actMs)
    .map(({ toMs }) => toMs - actMs);
  return Math.max(0, ...ends);
}

/** Whether the issuer was down when it was told. */
export const isUnheard = (actMs: Ms, { hopMs }: Settings, faults: readonly Fault[]): boolean =>
  issuerOutages(faults).some((outage) => covers(outage, actMs + hopMs));

const covers = ({ fromMs, toMs }: Window, atMs: Ms): boolean => fromMs <= atMs && atMs < toMs;

/** The moments of acting among which the worst is: those that just miss something, or are just caught by it. */
export function tryingMoments(
  settings: Settings,
  faults: readonly Fault[],
  livesMs: Ms,
): readonly Ms[] {
  const { hopMs } = settings;
  const late = [0, ...lags(faults, settings.replicaLagMs).map(({ valueMs }) => valueMs)];
  const before = late.flatMap((lagMs) => [hopMs + lagMs, 2 * hopMs + lagMs]);
  const moments = faults.flatMap(({ atMs }) =>
    [0, livesMs, ...before].flatMap((earlierMs) => [atMs - earlierMs, atMs - earlierMs - 1]),
  );
  return [...new Set([0, ...moments.filter((moment) => moment > 0)])];
}

/** A limit that a system must keep, and what is over it. */
import { type Audit, type Found, type Ms, over, sayDuration, sayWorst } from '../index.ts';

export type Gate = { maxExposureMs: Ms | null; over: readonly Found[] };

export const gateFor = (found: Audit, maxExposureMs: Ms | null): Gate => ({
  maxExposureMs,
  over: maxExposureMs === null ? [] : over(found, maxExposureMs),
});

/** A line for each event that is over the limit. */
export const sayOver = ({ maxExposureMs, over: events }: Gate): string =>
  events
    .map(
      (ending) =>
        `cutoff: ${ending.event}: worst case ${sayWorst(ending)}, over the limit of ${sayDuration(maxExposureMs ?? 0)}\n`,
    )
    .join('');

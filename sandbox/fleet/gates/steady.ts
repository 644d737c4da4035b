/**
 * Visits at a steady pace, decided together.
 *
 * At the last of them a session is older than at any other, and has rested as long: if the first and the
 * last are let in, all are. Only where the last is not are they gone through one by one.
 */
import { sessionRefusal } from '../../choices/ending/record.ts';
import type { SessionRow } from '../../model/row.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import type { Session } from '../book.ts';
import { NEVER } from '../life.ts';
import type { Visits } from '../tally.ts';

/** So many, from this moment on, at this pace. */
export type Steady = Visits & { fromMs: Ms; everyMs: Ms; times: number };

/** How many visits a session's record lets in before it refuses one. They wind its idle timeout up. */
export function letInBy(session: Session, row: Steady, settings: Settings): number {
  if (session.goneMs !== NEVER || sessionRefusal(session.row, row.fromMs, settings)) return 0;
  const { seenMs } = session.row;
  const lastMs = row.fromMs + (row.times - 1) * row.everyMs;
  if (settings.rolling && row.times > 1) session.row.seenMs = lastMs - row.everyMs;
  if (!sessionRefusal(session.row, lastMs, settings)) {
    session.row.seenMs = settings.rolling ? lastMs : seenMs;
    return row.times;
  }
  session.row.seenMs = seenMs;
  return letInOneByOne(session.row, row, settings);
}

function letInOneByOne(
  row: SessionRow,
  { fromMs, everyMs, times }: Steady,
  settings: Settings,
): number {
  for (let letIn = 0; letIn < times; letIn += 1) {
    const atMs = fromMs + letIn * everyMs;
    if (sessionRefusal(row, atMs, settings)) return letIn;
    if (settings.rolling) row.seenMs = atMs;
  }
  return times;
}

/** How many of them come before this moment. */
export const timesBefore = (endMs: Ms, { fromMs, everyMs, times }: Steady): number =>
  endMs <= fromMs ? 0 : Math.min(times, (((endMs - fromMs - 1) / everyMs) | 0) + 1);

/** The first of them, counted from `from`, that is not before this moment. */
export const firstFrom = (endMs: Ms, row: Steady, from: number): number =>
  row.fromMs + from * row.everyMs >= endMs ? from : timesBefore(endMs, row);

/** The thief's requests on a time axis, one character for each stretch of the run. */
import type { Trace, Verdict } from '../index.ts';

const CELLS = 22;

export const MARK = '│';

type Use = { atMs: number; accepted: boolean };

/** Access should have ended at the mark: what counts as exposure stands behind it. */
export function strip(trace: Trace, { endedAtMs }: Verdict): string {
  const uses = usesOf(trace);
  if (endedAtMs === null) return stretch(uses, 0, trace.untilMs, CELLS);
  const share = Math.round(((CELLS - 1) * endedAtMs) / trace.untilMs);
  const before = Math.min(Math.max(share, 1), CELLS - 2);
  return [
    stretch(
      uses.filter(({ atMs }) => atMs <= endedAtMs),
      0,
      endedAtMs,
      before,
    ),
    stretch(
      uses.filter(({ atMs }) => atMs > endedAtMs),
      endedAtMs,
      trace.untilMs,
      CELLS - 1 - before,
    ),
  ].join(MARK);
}

function stretch(uses: readonly Use[], fromMs: number, toMs: number, cells: number): string {
  const cellOf = ({ atMs }: Use) =>
    Math.min(Math.floor(((atMs - fromMs) / Math.max(1, toMs - fromMs)) * cells), cells - 1);
  return Array.from({ length: cells }, (_, cell) =>
    sign(uses.filter((use) => cellOf(use) === cell)),
  ).join('');
}

function sign(uses: readonly Use[]): string {
  if (uses.length === 0) return '·';
  if (uses.every(({ accepted }) => accepted)) return '●';
  return uses.some(({ accepted }) => accepted) ? '◐' : '×';
}

function usesOf({ cast, entries }: Trace): Use[] {
  const thieves = new Set(cast.flatMap(({ name, role }) => (role === 'attacker' ? [name] : [])));
  return entries.flatMap(({ atMs, effects }) =>
    effects.flatMap((effect) =>
      effect.type === 'decide' && effect.about === 'call' && thieves.has(effect.caller)
        ? [{ atMs, accepted: effect.refusal === null }]
        : [],
    ),
  );
}

/** The two ends of the axis. */
export const axis = (from: string, to: string): string => from + to.padStart(CELLS - from.length);

/** Exposure, dwell and their limits: how long a stolen credential worked, and how long it was allowed to. */
import { longestValueMs } from '../choices/binding/limits.ts';
import { dueMs, sessionLifeMs, worstCaseMs } from '../choices/ending/limits.ts';
import type { Settings } from '../model/settings/index.ts';
import { numericDate } from '../model/time.ts';
import type { Judgement } from '../model/verdict.ts';
import type { Lineage } from './lineages.ts';

export type Exposure = Pick<
  Judgement,
  | 'endedAtMs'
  | 'endedBy'
  | 'lastAcceptedAtMs'
  | 'cutOffAtMs'
  | 'stillInAtEnd'
  | 'exposureMs'
  | 'dueMs'
  | 'worstCaseMs'
  | 'dwellMs'
>;

export const NO_THEFT: Exposure = {
  endedAtMs: null,
  endedBy: null,
  lastAcceptedAtMs: null,
  cutOffAtMs: null,
  stillInAtEnd: false,
  exposureMs: null,
  dueMs: null,
  worstCaseMs: null,
  dwellMs: null,
};

export function exposureOf(lineage: Lineage, settings: Settings): Exposure {
  const { uses, stolen } = lineage;
  const last = uses.findLast(({ accepted }) => accepted);
  const cutOff = uses.find(({ index, accepted }) => !accepted && index > (last?.index ?? -1));
  const { endedAtMs, endedBy, ...limits } = limitsOf(lineage, settings, last?.atMs ?? null);
  return {
    endedAtMs,
    endedBy,
    lastAcceptedAtMs: last?.atMs ?? null,
    cutOffAtMs: cutOff?.atMs ?? null,
    stillInAtEnd: last !== undefined && cutOff === undefined,
    ...limits,
    dwellMs: last ? last.atMs - stolen.atMs : 0,
  };
}

function limitsOf(lineage: Lineage, settings: Settings, lastMs: number | null) {
  const { act, began, accessDiesMs, lastIssuedMs, usableUntilMs, sid } = lineage;
  if (!act)
    return { endedAtMs: null, endedBy: null, exposureMs: null, dueMs: null, worstCaseMs: null };
  const ending = { ...act, same: act.sid === sid };
  const left = {
    accessMs: accessDiesMs - act.atMs,
    sessionMs: began.atMs + sessionLifeMs(settings) - act.atMs,
    boundMs: usableUntilMs - act.atMs,
    inSameSecond: numericDate(lastIssuedMs) === numericDate(act.atMs + settings.hopMs),
  };
  return {
    endedAtMs: act.atMs,
    endedBy: act.by,
    exposureMs: Math.max(0, (lastMs ?? 0) - act.atMs),
    dueMs: dueMs(settings, ending, left),
    worstCaseMs: worstCaseMs(settings, ending, longestValueMs(settings)),
  };
}

/** Exposure, dwell and their limits: how long a stolen credential worked, and how long it was allowed to. */
import { longestValueMs } from '../choices/binding/limits.ts';
import type { EndingAct } from '../choices/ending/cuts.ts';
import { detourMs, waitedMs } from '../choices/ending/detours.ts';
import { doorLimits } from '../choices/ending/doors.ts';
import { sessionLifeMs } from '../choices/ending/limits.ts';
import { withdrawalMs } from '../choices/key-rollover.ts';
import { appLimits } from '../choices/sso-limits.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Forgery } from '../model/step.ts';
import { numericDate } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import type { Judgement } from '../model/verdict.ts';
import type { Lineage } from './lineages.ts';

type Ran = Pick<Trace, 'settings' | 'faults'>;

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

export function exposureOf(lineage: Lineage, { settings, faults }: Ran): Exposure {
  const { uses, stolen } = lineage;
  const last = uses.findLast(({ accepted }) => accepted);
  const cutOff = uses.find(({ index, accepted }) => !accepted && index > (last?.index ?? -1));
  const { endedAtMs, endedBy, ...limits } = limitsOf(
    lineage,
    { settings, faults },
    last?.atMs ?? null,
  );
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

function limitsOf(lineage: Lineage, { settings, faults }: Ran, lastMs: number | null) {
  const { act, began, accessDiesMs, lastIssuedMs, usableUntilMs, sid, forged, app } = lineage;
  if (!act)
    return { endedAtMs: null, endedBy: null, exposureMs: null, dueMs: null, worstCaseMs: null };
  const asksRole = act.by === 'demotion' || lineage.uses.some(({ wants }) => wants === 'admin');
  const ending = { ...act, same: act.sid === sid, asksRole, newKeys: lineage.newKeys };
  const left = {
    accessMs: accessDiesMs + waitedMs(settings) - act.atMs,
    sessionMs: began.atMs + sessionLifeMs(settings) - act.atMs,
    boundMs: usableUntilMs - act.atMs,
    inSameSecond: numericDate(lastIssuedMs) === numericDate(act.atMs + settings.hopMs),
  };
  return {
    endedAtMs: act.atMs,
    endedBy: act.by,
    exposureMs: Math.max(0, (lastMs ?? 0) - act.atMs),
    ...(app
      ? appLimits({ app, acting: act.at === app, afterMs: act.atMs - began.atMs }, settings)
      : forged
        ? forgeryLimits(forged, ending, settings)
        : doorLimits(lineage.took, {
            settings,
            act: ending,
            left,
            faults,
            valueMs: longestValueMs(settings),
          })),
  };
}

/** Who can make tokens makes another when one has died. Only a stolen key can be withdrawn. */
function forgeryLimits(forged: Forgery, act: EndingAct, settings: Settings) {
  const endsIt = forged === 'signing-key' && act.by === 'key-withdrawn';
  const cutMs = endsIt ? withdrawalMs(settings) : null;
  const limitMs = cutMs === null ? null : cutMs + detourMs(settings, act);
  return { dueMs: limitMs, worstCaseMs: limitMs };
}

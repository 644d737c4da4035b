/**
 * What settings promise: the longest a stolen credential can work after an act that should end it.
 *
 * `worstCase` speaks of every run; `due` of one run's credential. Always: exposure ≤ due ≤ worst case.
 */
import type { EndedBy } from '../../model/message.ts';
import type { Ending, Model } from '../../model/model.ts';
import type { Settings } from '../../model/settings.ts';
import type { Ms } from '../../model/time.ts';

/** The act, as far as it matters for limits. `same`: the stolen session is the very one that acted. */
export type EndingAct = { by: EndedBy; same: boolean; endOthers: boolean };

/** What is left of one run's credential, in milliseconds after the act. */
export type Remaining = {
  /** Until the last access token of the lineage dies; 0 where there is none. */
  accessMs: Ms;
  /** Until the session or refresh token family reaches its own end. */
  sessionMs: Ms;
};

/** An access token's longest life, by the world's clock. */
const lifeMs = (settings: Settings): Ms =>
  settings.accessTtlMs + settings.leewayMs + Math.max(0, settings.skewMs);

export function worstCaseMs(model: Model, settings: Settings, act: EndingAct): Ms {
  const life = lifeMs(settings);
  const remaining = model.carrier.refresh
    ? { accessMs: settings.hopMs + life, sessionMs: settings.refreshTtlMs }
    : { accessMs: life, sessionMs: settings.absoluteTimeoutMs };
  return dueMs(model, settings, act, remaining);
}

export function dueMs(model: Model, settings: Settings, act: EndingAct, left: Remaining): Ms {
  const cuts = model.ending
    .filter((ending) => reaches(ending, settings, act))
    .map((ending) => cutMs[ending](settings, left));
  return Math.max(0, Math.min(untouchedMs(model, settings, left), ...cuts));
}

/** How long it lasts when the act does not touch it. */
function untouchedMs(model: Model, settings: Settings, left: Remaining): Ms {
  if (model.content === 'reference') return left.sessionMs;
  return model.carrier.refresh
    ? Math.max(left.accessMs, left.sessionMs + lifeMs(settings))
    : left.accessMs;
}

const cutMs: Record<Ending, (settings: Settings, left: Remaining) => Ms> = {
  record: ({ hopMs, replicaLagMs, sessionCacheMs }) => hopMs + replicaLagMs + sessionCacheMs,
  denylist: ({ hopMs, replicaLagMs, denylistCacheMs, denylistKeeps, leewayMs }, left) =>
    denylistKeeps === 'exp' && leewayMs > 0
      ? left.accessMs
      : 2 * hopMs + replicaLagMs + denylistCacheMs,
  refresh: (_, left) => left.accessMs,
};

/** Whether this way of ending touches the stolen credential at all. */
function reaches(ending: Ending, settings: Settings, act: EndingAct): boolean {
  if (act.by === 'logout') return true;
  if (act.same) return settings.newIdOn.includes('reauth');
  return act.endOthers && (ending !== 'denylist' || settings.trackIssued);
}

/** The settings of credential and ending that a model's limits rest on. */
export function limitSettings(model: Model, settings: Settings): Record<string, Ms> {
  const { absoluteTimeoutMs, idleTimeoutMs, sessionCacheMs } = settings;
  if (model.content === 'reference') return { absoluteTimeoutMs, idleTimeoutMs, sessionCacheMs };
  const { accessTtlMs, leewayMs, refreshTtlMs, denylistCacheMs } = settings;
  return {
    accessTtlMs,
    leewayMs,
    ...(model.carrier.refresh && { refreshTtlMs }),
    ...(model.ending.includes('denylist') && { denylistCacheMs }),
  };
}

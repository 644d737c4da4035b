/**
 * Looks for the run that shows a worst case: the thief tries just before the limit, having filled every
 * memory or renewed every token at the moments that serve her best.
 */
import { sidOf } from '../model/credential.ts';
import { type Ms, seconds } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import { directed, type Shown, type System, type Timing } from './directed.ts';
import type { Play } from './plays.ts';

/** More requests than this keep nothing alive that anyone wants to see. */
const POLLS_MAX = 4_000;

/** A way of using the time before the act. */
type Approach = { warmMs: Ms | null; renewMs: Ms | null };

export function worstRun(system: System, play: Play): Shown {
  const [first, ...others] = approachesTo(system, play);
  let best = attempt(system, play, first);
  for (const approach of others) {
    if (isReached(best) || !isShort(system, best)) return best;
    const next = attempt(system, play, approach);
    if (exposureOf(next) > exposureOf(best)) best = next;
  }
  return best;
}

/** Nothing dies in the millisecond in which it is made, and nothing is taken at its very end. */
const isReached = ({ judgement }: Shown): boolean =>
  (judgement.worstCaseMs ?? 0) - (judgement.exposureMs ?? 0) <= 1;

const exposureOf = ({ judgement }: Shown): Ms => judgement.exposureMs ?? -1;

/** Any run of this play: its worst case is the same in all of them. */
export const plainRun = (system: System, play: Play): Shown =>
  directed(system, play, timingOf(system, { warmMs: null, renewMs: null }));

/** The same, long after the login and in another second. */
export const ordinaryRun = (system: System, play: Play): Shown =>
  directed(system, play, timingOf(system, { warmMs: null, renewMs: null }, ORDINARY));

const ORDINARY = seconds(2);

/** Only what is remembered, renewed or on its way has something to gain from the moments before the act. */
const isShort = (system: System, { judgement }: Shown): boolean =>
  renews(system) ||
  remembers(system) ||
  (judgement.worstCaseMs ?? 0) <= HOPS.length * system.settings.hopMs;

function approachesTo(system: System, play: Play): [Approach, ...Approach[]] {
  const { hopMs } = system.settings;
  const none = { warmMs: null, renewMs: null };
  const late = [...new Set([0, 1, hopMs, 2 * hopMs, 2 * hopMs + 1, 3 * hopMs + 1])];
  if (play.standsIn) return [none];
  if (renews(system)) return [none, ...late.map((renewMs) => ({ warmMs: null, renewMs }))];
  return [none, ...late.map((warmMs) => ({ warmMs, renewMs: null }))];
}

const remembers = ({ settings }: System): boolean =>
  settings.ending.includes('status-list') ||
  settings.sessionCacheMs +
    settings.denylistCacheMs +
    settings.epochCacheMs +
    settings.introspectionCacheMs >
    0;

const renews = ({ settings }: Pick<System, 'settings'>): boolean =>
  settings.refreshCarrier !== 'none';

/** First what is due, then when to begin so that no token loses part of a second, then the tries. */
function attempt(system: System, play: Play, approach: Approach): Shown {
  const { settings } = system;
  const begun = directed(system, play, timingOf(system, approach));
  const dueMs = begun.judgement.dueMs;
  if (dueMs === null) return begun;
  const first = timingOf(system, approach);
  const drawn = {
    ...first,
    renewsMs: [...first.renewsMs, ...lateRenewals(system, first, dueMs)],
  };
  const aligned = align(system, play, { ...drawn, untilMs: dueMs + drawn.actMs + seconds(1) });
  const due = directed(system, play, aligned).judgement.dueMs ?? dueMs;
  const everyMs = keepAlive(system, due);
  const timing = {
    ...aligned,
    everyMs,
    triesMs: [...aligned.triesMs, ...triesBefore(aligned.actMs + due, settings.hopMs)],
    untilMs: aligned.actMs + due + 10 * settings.hopMs + seconds(1),
  };
  return slim(system, play, timing, directed(system, play, timing));
}

function timingOf(system: System, { warmMs, renewMs }: Approach, leastMs = 0): Timing {
  const actMs = Math.max(leastMs, warmMs ?? 0, renewMs ?? 0);
  const before = (ms: Ms | null) => (ms === null ? [] : [actMs - ms]);
  return {
    loginMs: 0,
    readyMs: readyAfter(system),
    actMs,
    triesMs: before(warmMs),
    renewsMs: before(renewMs),
    everyMs: null,
    untilMs: actMs + 10 * system.settings.hopMs + 1,
  };
}

/** How long a login takes: the credential can be stolen once the browser has it. */
function readyAfter({ settings: { hopMs, edge } }: System): Ms {
  return (edge === 'bff' ? 4 : 2) * hopMs + 1;
}

/** A token's times are whole seconds: the run begins so that the last one is made on a full second. */
function align(system: System, play: Play, timing: Timing): Timing {
  const madeMs = lastMade(directed(system, play, timing).trace);
  return madeMs === null ? timing : { ...timing, loginMs: (1_000 - (madeMs % 1_000)) % 1_000 };
}

function lastMade({ entries }: Trace): Ms | null {
  const own = entries
    .flatMap(({ heard }) => (heard.type === 'loot' ? [heard.credentials] : []))
    .flatMap(({ access, refresh }) => [access, refresh].flatMap((each) => (each ? [each] : [])));
  const sids = new Set(own.map(sidOf));
  const made = entries.filter(({ effects }) =>
    effects.some((effect) => effect.type === 'sign' && sids.has(sidOfToken(effect.token))),
  );
  return made.at(-1)?.atMs ?? null;
}

const sidOfToken = ({ claims }: { claims: { sid?: string } }): string => claims.sid ?? '';

/** A family that is spared gives its last token just before its own end. */
function lateRenewals({ settings }: System, { readyMs }: Timing, dueMs: Ms): Ms[] {
  const lastsMs = settings.accessTtlMs + settings.leewayMs + 10 * settings.hopMs;
  if (!renews({ settings }) || settings.content !== 'signed' || dueMs <= lastsMs) return [];
  return [settings.refreshTtlMs - 1 - readyMs];
}

function keepAlive({ settings }: System, dueMs: Ms): Ms | null {
  if (settings.content === 'signed' || dueMs < settings.idleTimeoutMs) return null;
  const everyMs = Math.max(1, Math.floor(settings.idleTimeoutMs / 2));
  return dueMs / everyMs > POLLS_MAX ? null : everyMs;
}

/** No request takes more than these to its decision. */
const HOPS = [0, 1, 2, 3, 4, 5, 6];

/** Each a little earlier than the limit: a request travels, and what answers it may travel too. */
const triesBefore = (limitMs: Ms, hopMs: Ms): Ms[] =>
  [...new Set(HOPS.flatMap((hops) => [0, 1, 2].map((ms) => hops * hopMs + ms)))]
    .map((earlierMs) => limitMs - earlierMs)
    .filter((ms) => ms >= 0)
    .toSorted((a, b) => a - b);

/** Leaves out the tries that decide nothing, where that changes nothing. */
function slim(system: System, play: Play, timing: Timing, full: Shown): Shown {
  const { endedAtMs, lastAcceptedAtMs } = full.judgement;
  if (endedAtMs === null || lastAcceptedAtMs === null) return full;
  const used = timing.triesMs.filter((ms) => ms <= timing.actMs);
  const last = timing.triesMs.filter((ms) => ms > timing.actMs);
  for (const ms of last.toReversed()) {
    const slimmer = directed(system, play, { ...timing, triesMs: [...used, ms] });
    if (exposureOf(slimmer) === exposureOf(full)) return slimmer;
  }
  return full;
}

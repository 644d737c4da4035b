/**
 * What settings promise: the longest a stolen credential can work after an act that should end it.
 *
 * `worstCase` speaks of every run; `due` of one run's credential. Always: exposure ≤ due ≤ worst case.
 */
import type { End } from '../../model/effect.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import { withdrawalMs } from '../key-rollover.ts';
import { endsFamilies, keepsRefreshTokens } from './reach.ts';

/** The act, as far as it matters for limits. `same`: the stolen session is the very one that acted. */
export type EndingAct = Pick<End, 'by' | 'device' | 'keepsOwn' | 'endOthers'> & { same: boolean };

/** What is left of one run's credential, in milliseconds after the act. */
export type Remaining = {
  /** Until the last access token of the lineage dies; 0 where there is none. */
  accessMs: Ms;
  /** Until the session or refresh token family reaches its own end. */
  sessionMs: Ms;
  /** Whether the last credential was issued in the second in which an epoch would be raised. */
  inSameSecond: boolean;
  /** Until what was stolen is of no use for lack of its key; infinity where none is needed. */
  boundMs: Ms;
};

type Way = Settings['ending'][number];

/** An access token's longest life, by the world's clock. */
const lifeMs = (settings: Settings): Ms =>
  settings.accessTtlMs + settings.leewayMs + Math.max(0, settings.skewMs);

/** How long a session lives at most: by its record or seal, or by its refresh token family. */
export const sessionLifeMs = (settings: Settings): Ms =>
  settings.content === 'signed' && keepsRefreshTokens(settings)
    ? settings.refreshTtlMs
    : settings.absoluteTimeoutMs;

/** `valueMs`: the longest that a bound cookie's value is taken after its session has ended. */
export function worstCaseMs(settings: Settings, act: EndingAct, valueMs: Ms): Ms {
  const life = lifeMs(settings);
  const accessMs = keepsRefreshTokens(settings) ? settings.hopMs + life : life;
  const boundMs = isMeant(act) ? valueMs : Number.POSITIVE_INFINITY;
  const remaining = { accessMs, sessionMs: sessionLifeMs(settings), inSameSecond: true, boundMs };
  return dueMs(settings, act, remaining);
}

export function dueMs(settings: Settings, act: EndingAct, left: Remaining): Ms {
  const cuts = act.by === 'key-withdrawn' ? keyCuts(settings) : cutsOf(settings, act, left);
  return Math.max(0, Math.min(untouchedMs(settings, left), left.boundMs, ...cuts));
}

function cutsOf(settings: Settings, act: EndingAct, left: Remaining): Ms[] {
  if (!isMeant(act)) return [];
  const ways = settings.ending.filter((way) => reaches(way, settings, act));
  return ways.map((way) => cutMs[way](settings, left));
}

/** A withdrawn key ends its tokens; a refresh token or a cookie then gets one by the next key. */
const keyCuts = (settings: Settings): Ms[] =>
  settings.content === 'signed' && !keepsRefreshTokens(settings) ? [withdrawalMs(settings)] : [];

/** How long it lasts when the act does not touch it. */
function untouchedMs(settings: Settings, left: Remaining): Ms {
  if (settings.edge !== 'none') return left.sessionMs + onTheWayMs(settings);
  if (settings.content !== 'signed') return left.sessionMs;
  return keepsRefreshTokens(settings)
    ? Math.max(left.accessMs, left.sessionMs + lifeMs(settings))
    : left.accessMs;
}

/** How long an edge may hold a request that it has let in: a backend renews its token first. */
const onTheWayMs = ({ edge, hopMs }: Settings): Ms => (edge === 'bff' ? 3 * hopMs : hopMs);

const cutMs: Record<Way, (settings: Settings, left: Remaining) => Ms> = {
  record: (settings) => settings.hopMs + staleMs(settings),
  denylist: (settings, left) =>
    forgetsTooSoon(settings)
      ? left.accessMs
      : 2 * settings.hopMs + settings.replicaLagMs + settings.denylistCacheMs,
  epoch: ({ epochRule, hopMs, replicaLagMs, epochCacheMs }, left) =>
    epochRule === 'before' && left.inSameSecond
      ? Number.POSITIVE_INFINITY
      : 2 * hopMs + replicaLagMs + epochCacheMs,
  introspection: ({ hopMs, introspectionCacheMs }) => 2 * hopMs + introspectionCacheMs,
  refresh: (_, left) => left.accessMs,
  'status-list': ({ hopMs, statusListTtlMs }) => 2 * hopMs + statusListTtlMs,
  push: (settings) => settings.hopMs + Math.max(eventMs(settings), askingMs(settings)),
};

const eventMs = ({ pushDelayMs, pushCapMs }: Settings): Ms => Math.min(pushDelayMs, pushCapMs);

/** A request that waits for the issuer's answer has passed the events already. */
const askingMs = ({ ending, hopMs }: Settings): Ms =>
  ending.includes('introspection') || ending.includes('status-list') ? hopMs : 0;

/** A list that drops a token at exp, before an api that forgives does (sealed cookies have neither). */
const forgetsTooSoon = ({ content, denylistKeeps, leewayMs }: Settings): boolean =>
  content === 'signed' && denylistKeeps === 'exp' && leewayMs > 0;

/** How old the answer may be by which a session is accepted. An edge passes it on, one hop further. */
function staleMs({ edge, hopMs, replicaLagMs, sessionCacheMs }: Settings): Ms {
  if (edge === 'bff') return hopMs;
  return replicaLagMs + sessionCacheMs + (edge === 'phantom' ? hopMs : 0);
}

/** Whether whoever acted asked for this session to end. */
const isMeant = ({ same, keepsOwn, endOthers }: EndingAct): boolean =>
  same ? !keepsOwn : endOthers;

/** Whether this way of ending, by itself, keeps the stolen credential and its successors out. */
function reaches(way: Way, settings: Settings, act: EndingAct): boolean {
  const renews = keepsRefreshTokens(settings) && !endsFamilies(settings);
  switch (way) {
    case 'denylist':
      return !renews && (tracks(settings) || (act.same && shows(settings)));
    case 'epoch':
      return !renews && raisesEpoch(act);
    default:
      return true;
  }
}

/** An issuer tracks tokens by their jti; a sealed cookie has none. */
const tracks = ({ trackIssued, content }: Settings): boolean => trackIssued && content === 'signed';

/** Whether the one credential shown is all there is: renewing or rolling makes others of the same session. */
const shows = (settings: Settings): boolean =>
  !keepsRefreshTokens(settings) && (settings.content !== 'sealed' || !settings.rolling);

/** An epoch is a user's: raising it for one device would end them all. */
const raisesEpoch = ({ device, endOthers }: EndingAct): boolean => endOthers && device === null;

/** The settings of credential and ending that a model's limits rest on. */
export function limitSettings(settings: Settings): Record<string, Ms> {
  const { absoluteTimeoutMs, idleTimeoutMs } = settings;
  const caches = Object.fromEntries(settings.ending.flatMap((way) => cacheOf(way, settings)));
  if (settings.content !== 'signed') return { absoluteTimeoutMs, idleTimeoutMs, ...caches };
  const { accessTtlMs, leewayMs, refreshTtlMs } = settings;
  return {
    accessTtlMs,
    leewayMs,
    ...(keepsRefreshTokens(settings) && { refreshTtlMs }),
    ...caches,
  };
}

function cacheOf(way: Way, settings: Settings): [string, Ms][] {
  switch (way) {
    case 'record':
      return [['sessionCacheMs', settings.sessionCacheMs]];
    case 'denylist':
      return [['denylistCacheMs', settings.denylistCacheMs]];
    case 'epoch':
      return [['epochCacheMs', settings.epochCacheMs]];
    case 'introspection':
      return [['introspectionCacheMs', settings.introspectionCacheMs]];
    case 'status-list':
      return [['statusListTtlMs', settings.statusListTtlMs]];
    case 'push':
      return [['pushDelayMs', settings.pushDelayMs]];
    case 'refresh':
      return [];
  }
}

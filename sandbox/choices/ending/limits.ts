/**
 * What settings promise: the longest a stolen credential can work after an act that should end it.
 *
 * `worstCase` speaks of every run; `due` of one run's credential. Always: exposure ≤ due ≤ worst case.
 */
import type { End } from '../../model/effect.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Fault } from '../../model/step.ts';
import type { Ms } from '../../model/time.ts';
import {
  isUnheard,
  mostBehindMs,
  openMs,
  setBackMs,
  staleMs,
  tryingMoments,
} from '../fault-limits.ts';
import { withdrawalMs } from '../key-rollover.ts';
import { endsFamilies, keepsRefreshTokens } from './reach.ts';

/** The act, as far as it matters for limits. `same`: the stolen session is the very one that acted. */
export type EndingAct = Pick<End, 'by' | 'device' | 'keepsOwn' | 'endOthers'> & {
  same: boolean;
  atMs: Ms;
};

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

/** One ending in one run. `livesMs`: how long it would last untouched. */
type Plight = {
  settings: Settings;
  act: EndingAct;
  left: Remaining;
  faults: readonly Fault[];
  livesMs: Ms;
};

/** An access token's longest life, by the world's clock. */
const lifeMs = (settings: Settings, faults: readonly Fault[]): Ms =>
  settings.accessTtlMs + settings.leewayMs + mostBehindMs(settings, faults);

/** How long a session lives at most: by its record or seal, or by its refresh token family. */
export const sessionLifeMs = (settings: Settings): Ms =>
  settings.content === 'signed' && keepsRefreshTokens(settings)
    ? settings.refreshTtlMs
    : settings.absoluteTimeoutMs;

/**
 * Whoever acts may do so at the worst of moments. `valueMs`: the longest that a bound cookie's value is
 * taken after its session has ended.
 */
export function worstCaseMs(
  settings: Settings,
  act: EndingAct,
  valueMs: Ms,
  faults: readonly Fault[],
): Ms {
  const life = lifeMs(settings, faults);
  const accessMs = keepsRefreshTokens(settings) ? settings.hopMs + life : life;
  const boundMs = isMeant(act) ? valueMs : Number.POSITIVE_INFINITY;
  const left = { accessMs, sessionMs: sessionLifeMs(settings), inSameSecond: true, boundMs };
  const livesMs = untouchedMs(settings, left, faults);
  const moments = tryingMoments(settings, faults, livesMs);
  return Math.max(...moments.map((atMs) => dueMs(settings, { ...act, atMs }, left, faults)));
}

export function dueMs(
  settings: Settings,
  act: EndingAct,
  left: Remaining,
  faults: readonly Fault[],
): Ms {
  const livesMs = untouchedMs(settings, left, faults);
  const plight = { settings, act, left, faults, livesMs };
  const cuts = act.by === 'key-withdrawn' ? keyCuts(plight) : cutsOf(plight);
  return Math.max(0, Math.min(livesMs, left.boundMs, ...cuts));
}

function cutsOf(plight: Plight): Ms[] {
  const { settings, act } = plight;
  if (!isMeant(act)) return [];
  const ways = settings.ending.filter((way) => reaches(way, settings, act));
  return ways.map((way) => cutMs[way](plight));
}

/** A withdrawn key ends its tokens; a refresh token or a cookie then gets one by the next key. */
const keyCuts = (plight: Plight): Ms[] =>
  plight.settings.content === 'signed' && !keepsRefreshTokens(plight.settings)
    ? [heard(plight, withdrawalMs(plight.settings))]
    : [];

/** How long it lasts when the act does not touch it. */
function untouchedMs(settings: Settings, left: Remaining, faults: readonly Fault[]): Ms {
  if (settings.edge !== 'none') return left.sessionMs + onTheWayMs(settings);
  if (settings.content !== 'signed') return left.sessionMs;
  return keepsRefreshTokens(settings)
    ? Math.max(left.accessMs, left.sessionMs + lifeMs(settings, faults))
    : left.accessMs;
}

/** How long an edge may hold a request that it has let in: a backend renews its token first. */
const onTheWayMs = ({ edge, hopMs }: Settings): Ms => (edge === 'bff' ? 3 * hopMs : hopMs);

const cutMs: Record<Way, (plight: Plight) => Ms> = {
  record: (plight) => plight.settings.hopMs + recordMs(plight),
  denylist: (plight) =>
    forgetsTooSoon(plight.settings)
      ? plight.left.accessMs
      : listedMs(plight, plight.settings.denylistCacheMs),
  epoch: (plight) =>
    plight.settings.epochRule === 'before' && plight.left.inSameSecond
      ? Number.POSITIVE_INFINITY
      : listedMs(plight, plight.settings.epochCacheMs),
  introspection: (plight) => askedMs(plight, plight.settings.introspectionCacheMs),
  refresh: (plight) => heard(plight, plight.left.accessMs),
  'status-list': (plight) => askedMs(plight, plight.settings.statusListTtlMs),
  push: (plight) => {
    const { settings } = plight;
    return heard(plight, settings.hopMs + Math.max(eventMs(settings), askingMs(settings)));
  },
};

/** An answer is believed for a while, by the clock of whoever got it. */
const believedMs = ({ settings, faults }: Plight, cacheMs: Ms): Ms =>
  cacheMs > 0 && settings.content === 'signed' ? cacheMs + setBackMs(settings, faults) : cacheMs;

/** What an issuer that was down has not heard it does not end. */
const heard = ({ settings, act, faults }: Plight, cut: Ms): Ms =>
  settings.edge !== 'bff' && settings.content !== 'sealed' && isUnheard(act.atMs, settings, faults)
    ? Number.POSITIVE_INFINITY
    : cut;

/** A change that every copy must hear of, and that counts for nothing while nobody can be asked. */
function listedMs(plight: Plight, cacheMs: Ms): Ms {
  const { settings, act, faults, livesMs } = plight;
  const change = { actMs: act.atMs, hops: 1, adds: true };
  const cut = 2 * settings.hopMs + staleMs(change, settings, faults) + believedMs(plight, cacheMs);
  const open = openMs('store', { actMs: act.atMs, livesMs }, settings, faults);
  return heard(plight, Math.max(cut, open));
}

function askedMs(plight: Plight, cacheMs: Ms): Ms {
  const { settings, act, faults, livesMs } = plight;
  const open = openMs('issuer', { actMs: act.atMs, livesMs }, settings, faults);
  return heard(plight, Math.max(2 * settings.hopMs + believedMs(plight, cacheMs), open));
}

const eventMs = ({ pushDelayMs, pushCapMs }: Settings): Ms => Math.min(pushDelayMs, pushCapMs);

/** A request that waits for the issuer's answer has passed the events already. */
const askingMs = ({ ending, hopMs }: Settings): Ms =>
  ending.includes('introspection') || ending.includes('status-list') ? hopMs : 0;

/** A list that drops a token at exp, before an api that forgives does (sealed cookies have neither). */
const forgetsTooSoon = ({ content, denylistKeeps, leewayMs }: Settings): boolean =>
  content === 'signed' && denylistKeeps === 'exp' && leewayMs > 0;

/** How old the answer may be by which a session is accepted. An edge passes it on, one hop further. */
function recordMs({ settings, act, faults }: Plight): Ms {
  const { edge, hopMs, sessionCacheMs, sessionSave } = settings;
  if (edge === 'bff') return hopMs;
  if (sessionSave === 'whole-row' && edge === 'none') return Number.POSITIVE_INFINITY;
  const stale = staleMs({ actMs: act.atMs, hops: 0, adds: false }, settings, faults);
  return stale + sessionCacheMs + (edge === 'phantom' ? hopMs : 0);
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

/**
 * What settings promise: the longest a stolen credential can work after an act that should end it.
 *
 * `worstCase` speaks of every run; `due` of one run's credential. Always: exposure ≤ due ≤ worst case.
 */
import type { Settings } from '../../model/settings/index.ts';
import type { Fault } from '../../model/step.ts';
import type { Ms } from '../../model/time.ts';
import { mostBehindMs, tryingMoments } from '../fault-limits.ts';
import { withdrawalMs } from '../key-rollover.ts';
import { cutMs, type EndingAct, heard, type Plight, type Remaining } from './cuts.ts';
import { detourMs, waitedMs } from './detours.ts';
import { endsFamilies, keepsRefreshTokens } from './reach.ts';
import { roleCutMs } from './role-cuts.ts';

type Way = Settings['ending'][number];

/** How long an access token can be taken at most, by the world's clock. */
const lifeMs = (settings: Settings, faults: readonly Fault[]): Ms =>
  settings.accessTtlMs + settings.leewayMs + mostBehindMs(settings, faults) + waitedMs(settings);

/** How long a session lives at most: by its record or seal, by its refresh token family, or remembered and begun anew at the last moment. */
export function sessionLifeMs(settings: Settings): Ms {
  const { content, absoluteTimeoutMs, refreshTtlMs, refreshCarrier, leewayMs } = settings;
  if (content === 'sealed') return absoluteTimeoutMs + leewayMs;
  if (refreshCarrier === 'none') return absoluteTimeoutMs;
  return content === 'signed' ? refreshTtlMs : refreshTtlMs + absoluteTimeoutMs;
}

/** Whoever acts may do so at the worst of moments. `valueMs`: the longest that a bound cookie's value is taken after its session has ended. */
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
  const cuts = (cutsBy[act.by] ?? cutsOf)(plight);
  const lastedMs = Math.max(0, Math.min(livesMs, left.boundMs, ...cuts));
  return lastedMs + detourMs(settings, act);
}

/** Acts that end something else than sessions. */
const cutsBy: Partial<Record<EndingAct['by'], (plight: Plight) => Ms[]>> = {
  'key-withdrawn': keyCuts,
  demotion: (plight) => [roleCutMs[plight.settings.roles](plight)],
};

function cutsOf(plight: Plight): Ms[] {
  const { settings, act } = plight;
  if (!isMeant(act)) return [];
  const ways = settings.ending.filter((way) => reaches(way, settings, act));
  return ways.map((way) => cutMs[way](plight));
}

/** A withdrawn key ends its tokens; a refresh token or a cookie then gets one by the next key. */
function keyCuts(plight: Plight): Ms[] {
  const { settings } = plight;
  const cut = withdrawalMs(settings);
  const renewed = settings.content !== 'signed' || keepsRefreshTokens(settings);
  return cut === null || renewed ? [] : [heard(plight, cut)];
}

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
      return settings.content !== 'reference' && !renews && raisesEpoch(act);
    case 'record':
      return settings.edge !== 'none' || !renews;
    case 'refresh':
      return settings.content !== 'reference' || settings.edge !== 'none';
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

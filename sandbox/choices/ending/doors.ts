/**
 * Limits by what was stolen: what opens the front is ended there; a token taken behind it only by its clock.
 *
 * Behind an edge, and behind an api, a token is checked by itself: nobody there hears of any ending.
 */
import type { Settings } from '../../model/settings/index.ts';
import type { Fault } from '../../model/step.ts';
import type { Ms } from '../../model/time.ts';
import { mostBehindMs } from '../fault-limits.ts';
import { withdrawalMs } from '../key-rollover.ts';
import { type EndingAct, heard, type Remaining } from './cuts.ts';
import { detourMs, waitedMs } from './detours.ts';
import { dueMs, worstCaseMs } from './limits.ts';
import { endsFamilies, keepsRefreshTokens } from './reach.ts';

/** `front`: whether anything stolen opens the front. `inner`: the last token taken behind it, if any. */
export type Took = { front: boolean; inner: { diesMs: Ms; exchanged: boolean } | null };

/** `valueMs`: the longest that a bound cookie's value is taken after its session has ended. */
type Case = {
  settings: Settings;
  act: EndingAct;
  left: Remaining;
  faults: readonly Fault[];
  valueMs: Ms;
};

type Limits = { dueMs: Ms; worstCaseMs: Ms };

export function doorLimits(took: Took, given: Case): Limits {
  const { inner } = took;
  const byFront = took.front || isRoleLookedUp(given);
  const all = [
    ...(byFront ? [frontLimits(given)] : []),
    ...(inner && !isRoleLookedUp(given) ? [innerLimits(inner, given)] : []),
  ];
  return {
    dueMs: Math.max(...all.map((each) => each.dueMs)),
    worstCaseMs: Math.max(...all.map((each) => each.worstCaseMs)),
  };
}

/** A role that is looked up is lost behind the front as well. */
const isRoleLookedUp = ({ settings, act }: Case): boolean =>
  act.by === 'demotion' && settings.roles === 'live';

function frontLimits({ settings, act, left, faults, valueMs }: Case): Limits {
  const behind = opensBehind(settings);
  const met = behind ? byTheClock(settings) : settings;
  const onMs = onwardMs(settings, act) + (behind ? waitedMs(settings) : 0);
  return {
    dueMs: dueMs(met, act, left, faults) + onMs,
    worstCaseMs: worstCaseMs(met, act, valueMs, faults) + onMs,
  };
}

/** It was made while the front still let somebody in; one that was traded never outlives what it was traded for. */
function innerLimits(
  { diesMs, exchanged }: NonNullable<Took['inner']>,
  { settings, act, faults }: Case,
): Limits {
  const { accessTtlMs, exchangeTtlMs, leewayMs, hopMs, edge } = settings;
  const worstMs = (by: Settings) => worstCaseMs(by, act, Number.POSITIVE_INFINITY, faults);
  const lifeMs =
    (exchanged ? Math.min(exchangeTtlMs, accessTtlMs) : accessTtlMs) +
    leewayMs +
    mostBehindMs(settings, faults);
  const madeMs = worstMs(settings) + (exchanged ? hopMs : 0) + lifeMs;
  return {
    dueMs:
      Math.min(Math.max(0, diesMs - act.atMs), keyCutMs({ settings, act, faults })) +
      detourMs(settings, act),
    worstCaseMs: edge === 'none' ? Math.min(madeMs, worstMs(byTheClock(settings))) : madeMs,
  };
}

/** Besides its clock, only a withdrawn key ends what is checked by itself. */
function keyCutMs(given: Pick<Case, 'settings' | 'act' | 'faults'>): Ms {
  const cutMs = given.act.by === 'key-withdrawn' ? withdrawalMs(given.settings) : null;
  return cutMs === null ? Number.POSITIVE_INFINITY : heard(given, cutMs);
}

/** Whether the service behind the api takes what its clients hold, and looks nothing up. */
const opensBehind = ({ edge, onward, checks }: Settings): boolean =>
  edge === 'none' &&
  (onward === 'forward' || (onward === 'exchange' && !checks.includes('audience')));

/** What is left of the endings where nothing is looked up: nobody gets another token. */
const byTheClock = (settings: Settings): Settings => ({
  ...settings,
  ending: keepsRefreshTokens(settings) && endsFamilies(settings) ? ['refresh'] : [],
});

/** A request that an edge has let in goes one service further, perhaps by way of the issuer, and new keys are fetched there, too. */
function onwardMs({ edge, onward, hopMs }: Settings, { newKeys }: EndingAct): Ms {
  if (edge === 'none' || onward === 'none') return 0;
  return hopMs * ((onward === 'forward' ? 1 : 3) + (newKeys ? 2 : 0));
}

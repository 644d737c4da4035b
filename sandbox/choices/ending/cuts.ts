/** How fast each way of ending cuts a stolen credential off, once it reaches it. */
import type { End } from '../../model/effect.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Fault } from '../../model/step.ts';
import type { Ms } from '../../model/time.ts';
import { isUnheard, openMs, setBackMs, staleMs } from '../fault-limits.ts';
import { unansweredMs } from './detours.ts';

/** The act, as far as it matters for limits. `same`: the stolen session is the very one that acted. */
export type EndingAct = Pick<End, 'by' | 'device' | 'keepsOwn' | 'endOthers'> & {
  same: boolean;
  /** Whether what is asked for afterwards needs a role, and whether the keys change in this run. */
  asksRole: boolean;
  newKeys: boolean;
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
export type Plight = {
  settings: Settings;
  act: EndingAct;
  left: Remaining;
  faults: readonly Fault[];
  livesMs: Ms;
};

export const cutMs: Record<Way, (plight: Plight) => Ms> = {
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
    const heardMs = eventMs(settings) + unansweredMs(settings);
    return heard(plight, settings.hopMs + Math.max(heardMs, askingMs(settings)));
  },
};

/** An answer is believed for a while, by the clock of whoever got it. */
const believedMs = ({ settings, faults }: Plight, cacheMs: Ms): Ms =>
  cacheMs > 0 && settings.content === 'signed' ? cacheMs + setBackMs(settings, faults) : cacheMs;

/** What an issuer that was down has not heard it does not end. */
export const heard = (
  { settings, act, faults }: Pick<Plight, 'settings' | 'act' | 'faults'>,
  cut: Ms,
): Ms =>
  settings.edge !== 'bff' && settings.content !== 'sealed' && isUnheard(act.atMs, settings, faults)
    ? Number.POSITIVE_INFINITY
    : cut;

/** A change that every copy must hear of, and that counts for nothing while nobody can be asked. */
function listedMs(plight: Plight, cacheMs: Ms): Ms {
  const { settings, act, faults, livesMs } = plight;
  const change = { actMs: act.atMs, hops: 1, adds: true };
  const cut = 2 * settings.hopMs + staleMs(change, settings, faults) + believedMs(plight, cacheMs);
  const open = openMs('store', { actMs: act.atMs, livesMs }, settings, faults);
  return heard(plight, Math.max(cut, open) + unansweredMs(settings));
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

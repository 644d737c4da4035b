/** Hands a thief what her way of stealing yields; nothing, where it yields nothing. */
import { type Haul, isNothing, type Route, routes, type Within } from '../choices/theft/loot.ts';
import type { ActorName } from '../model/actor.ts';
import type { Effect } from '../model/effect.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Via } from '../model/step.ts';
import type { Ms } from '../model/time.ts';

type There = Pick<Within, 'access' | 'refresh'> & Partial<Within>;

export function loot(
  route: Route,
  there: There,
  settings: Settings,
  to: ActorName,
  afterMs: Ms = 0,
): { effects: Effect[] } {
  const haul = routes[route]({ key: null, proof: null, nonce: null, ...there }, settings);
  return { effects: isNothing(haul) ? [] : [handed(haul, viaOf(route), to, afterMs)] };
}

const viaOf = (route: Route): Via => (route === 'xss-at-use' ? 'xss' : route);

const handed = (
  { access, refresh, ...means }: Haul,
  via: Via,
  to: ActorName,
  afterMs: Ms,
): Effect => ({
  type: 'hand',
  to,
  message: { type: 'loot', via, credentials: { access, refresh }, ...means },
  afterMs,
});

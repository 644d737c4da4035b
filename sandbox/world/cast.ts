/** Who is in a run: people from the scenario, servers from the model. */
import type { Actor } from '../model/actor.ts';
import type { Model } from '../model/model.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Settings } from '../model/settings.ts';

const THIEF = 'mallory';
export const API = 'api';
export const REPLICA = 'replica';

/** The server that signs people in and out. */
export const doorOf = ({ content }: Model) =>
  content === 'reference' ? 'session-server' : 'jwt-issuer';

/** A store that apis read: session rows, or the denylist. Null where they read none. */
export function storeOf({ ending }: Model): 'sessions' | 'denylist' | null {
  if (ending.includes('record')) return 'sessions';
  return ending.includes('denylist') ? 'denylist' : null;
}

export function castOf(scenario: Scenario, model: Model, settings: Settings): Actor[] {
  const people = new Set(
    scenario.steps.flatMap(({ who, does }) => (does.type === 'steal' ? [who, does.by] : [who])),
  );
  /** Where tokens are dated by one clock and checked by another, the two can differ. (JSON knows no -0.) */
  const skewMs = model.content === 'signed' ? 0 - settings.skewMs : 0;
  const door = doorOf(model);
  return [
    ...[...people].map(
      (name): Actor =>
        name === THIEF
          ? { name, role: 'attacker', user: null, skewMs: 0 }
          : { name, role: 'browser', user: name.slice(0, name.indexOf('.')), skewMs: 0 },
    ),
    { name: door, role: door, user: null, skewMs: 0 },
    { name: API, role: 'api', user: null, skewMs },
    ...(storeOf(model) ? [{ name: REPLICA, role: 'replica', user: null, skewMs } as const] : []),
  ];
}

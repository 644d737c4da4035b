/** The second level: something stands between the event and its effect. Leeway, a cache, an idle clock, a refresh token. */
import type { ModelId } from '../model/model.ts';
import { type Ms, minutes } from '../model/time.ts';
import type { Chance } from './chance.ts';
import { factsOf } from './deeds.ts';
import { DEEDS, oneDeed, placed } from './level-one.ts';
import {
  act,
  asides,
  type Placed,
  phoneSignsIn,
  signIn,
  theft,
  thiefRenews,
  thiefScript,
  thiefTries,
} from './people.ts';
import type { Deed, Happening, Plan } from './plan.ts';
import { type Clocks, type System, systemOf } from './systems.ts';

export const levelTwo = (chance: Chance): Plan =>
  chance.pick([leewayDrill, cacheDrill, cacheDrill, idleDrill, renewalDrill, renewalDrill])(chance);

const life = (chance: Chance): Ms => minutes(chance.stepped(45, 240, 5));

/** A system and its events, watched where the thief first asked. */
export const planned = (system: System, events: readonly Happening[]): Plan => ({
  ...system,
  facts: [...system.facts, ...factsOf(system.model, events)],
  events,
  watched: 'requests',
  region: 1,
});

function leewayDrill(chance: Chance): Plan {
  const model = chance.pick<ModelId>([
    'stateless-jwt',
    'sealed-cookie',
    'denylist-jwt',
    'epoch-jwt',
    'refresh-jwt',
  ]);
  const clocks = { lifeMs: life(chance), leewayMs: minutes(chance.whole(1, 5)) };
  const deed = chance.pick(DEEDS);
  return planned(systemOf(model, clocks, chance), oneDeed(chance, deed));
}

const CACHING = ['server-session', 'introspected-token', 'denylist-jwt', 'epoch-jwt'] as const;

/** What was read before the deed is believed after it. Asking once more before may fill the cache anew. */
function cacheDrill(chance: Chance): Plan {
  const model = chance.pick(CACHING);
  const clocks = {
    lifeMs: minutes(chance.stepped(150, 300, 10)),
    cacheMs: minutes(chance.whole(4, 30)),
  };
  const deed = chance.pick<Deed>(
    model === 'epoch-jwt' ? ['everywhere', 'disable', 'password'] : DEEDS,
  );
  return planned(
    systemOf(model, clocks, chance),
    readBefore(chance, (atMs) => act(atMs, deed, 'laptop')),
  );
}

/** The thief asks, somebody does something, and one thing more happens before, between or after. */
function readBefore(chance: Chance, done: Placed): Happening[] {
  const again: Placed = (atMs) => thiefTries(atMs, chance);
  const [besides] = asides(chance);
  const stolen: Placed = (atMs) => theft(atMs, chance);
  const order = chance.pick<readonly Placed[]>([
    [stolen, again, done, besides],
    [stolen, besides, again, done],
    [stolen, again, besides, done],
    [besides, stolen, again, done],
    [stolen, besides, done, again],
  ]);
  return placed(chance, (atMs) => signIn(atMs, chance), ...order);
}

/** Two clocks at once: one that use winds up, and one that it does not. */
function idleDrill(chance: Chance): Plan {
  const idleMs = minutes(chance.stepped(15, 45, 5));
  const model = chance.pick<ModelId>(['server-session', 'server-session', 'phantom-token', 'bff']);
  const clocks: Clocks = { lifeMs: minutes(chance.stepped(90, 180, 5)), idleMs };
  const [one, two] = asides(chance);
  const busy = chance.times(60);
  const everyMs = minutes(chance.whole(5, idleMs / minutes(1) - 3));
  const uses: Placed = (atMs) => (busy ? thiefScript(atMs, everyMs) : thiefTries(atMs, chance));
  const done: Placed = chance.times(50)
    ? (atMs) => act(atMs, chance.pick(['logout', 'password-only']), 'phone')
    : two;
  const before = done === two ? one : phoneSignsIn;
  const stolen: Placed = (atMs) => theft(atMs, chance);
  const order = chance.pick<readonly Placed[]>([
    [before, stolen, uses, done],
    [stolen, before, uses, done],
    [stolen, uses, before, done],
  ]);
  const events = placed(chance, (atMs) => signIn(atMs, chance), ...order);
  return planned(systemOf(model, clocks, chance), events);
}

/** Clocks of a system with refresh tokens. */
export const refreshing = (chance: Chance): Clocks => ({
  lifeMs: minutes(chance.stepped(8, 40, 2)),
  refreshMs: minutes(60 * chance.whole(3, 8)),
});

/** The thief has the refresh token, too, and uses it once or twice: before the deed, or when it is too late. */
function renewalDrill(chance: Chance): Plan {
  const system = systemOf('refresh-jwt', refreshing(chance), chance);
  const renews: Placed = (atMs) => thiefRenews(atMs, chance);
  const deed = chance.pick(['logout', 'everywhere', 'disable', 'force'] as const);
  const done: Placed = (atMs) => act(atMs, deed, 'laptop');
  const [besides] = asides(chance);
  const stolen: Placed = (atMs) => theft(atMs, chance);
  const order = chance.pick<readonly Placed[]>([
    [stolen, renews, done, besides],
    [stolen, renews, besides, done],
    [stolen, renews, done, renews],
    [stolen, renews, renews, done],
    [besides, stolen, renews, done],
    [stolen, besides, done, renews],
  ]);
  return planned(
    system,
    placed(chance, (atMs) => signIn(atMs, chance), ...order),
  );
}

/** Drills about what else a thief has or meets: a login, a stream, an alarm, the page’s own refresh token. */
import { formatDuration, minutes } from '../model/time.ts';
import type { Chance } from './chance.ts';
import { factsOf } from './deeds.ts';
import { first, long, withMore } from './drawing.ts';
import { placed } from './level-one.ts';
import { planned, refreshing } from './level-two.ts';
import {
  act,
  asides,
  ownLogin,
  type Placed,
  pageAsks,
  phoneSignsIn,
  theft,
  thiefRenews,
  thiefStreams,
} from './people.ts';
import type { Happening, Plan } from './plan.ts';
import { sayLength } from './say-time.ts';
import { systemOf } from './systems.ts';

/** A session that the thief began with her password is nobody's copy: her logout does not touch it. */
export function ownLoginDrill(chance: Chance): Plan {
  const model = chance.pick([
    'server-session',
    'stateless-jwt',
    'denylist-jwt',
    'epoch-jwt',
    'introspected-token',
    'refresh-jwt',
    'bff',
  ] as const);
  const deed = chance.pick(['password', 'password', 'password-only', 'everywhere'] as const);
  const out: Placed = (atMs) => act(atMs, 'logout', 'phone');
  const done: Placed = (atMs) => act(atMs, deed, 'laptop');
  const [besides, more] = asides(chance);
  const order = chance.pick<readonly Placed[]>([
    [phoneSignsIn, ownLogin, out, done],
    [ownLogin, phoneSignsIn, out, done],
    [ownLogin, besides, done, more],
    [ownLogin, besides, (atMs) => act(atMs, 'logout', 'laptop'), more],
  ]);
  const clocks = { lifeMs: minutes(chance.stepped(60, 240, 5)) };
  return planned(systemOf(model, clocks, chance), placed(chance, first(chance), ...order));
}

/** Somebody watches: a session at two addresses sets off a forced logout, some time later. */
export function alarmDrill(chance: Chance): Plan {
  const model = chance.pick([
    'server-session',
    'introspected-token',
    'stateless-jwt',
    'refresh-jwt',
  ] as const);
  const delayMs = minutes(chance.whole(3, 25));
  const [one, two] = asides(chance);
  const clocks = model === 'refresh-jwt' ? refreshing(chance) : { lifeMs: long(chance) };
  const order = chance.pick<readonly Placed[]>([
    [pageAsks, (atMs) => theft(atMs, chance), one, two],
    [one, pageAsks, (atMs) => theft(atMs, chance), two],
    [pageAsks, one, (atMs) => theft(atMs, chance), two],
  ]);
  const [begin, ...rest] = placed(chance, first(chance), ...order);
  const watch = { who: 'admin', do: 'detect', on: 'address-change' };
  const events: Happening[] = begin
    ? [{ ...begin, lines: [watch, ...begin.lines] }, ...rest]
    : rest;
  const plan = planned(systemOf(model, clocks, chance), events);
  const says = `A detector watches for a session that is used from another address than its first; ${sayLength(delayMs)} after it has seen one, the user is logged out by force.`;
  return withMore(
    { ...plan, facts: [...plan.facts, ...factsOf(model, [act(0, 'force', 'laptop')])] },
    { detectionDelay: formatDuration(delayMs) },
    { says, tells: ['detectionDelay'] },
  );
}

/** A stream is let in once. Whether anybody asks again is a setting. */
export function streamDrill(chance: Chance): Plan {
  const model = chance.pick(['server-session', 'introspected-token', 'denylist-jwt'] as const);
  const againMs = chance.times(85) ? minutes(chance.whole(6, 30)) : 0;
  const [besides] = asides(chance);
  const done: Placed = (atMs) => act(atMs, 'logout', 'laptop');
  const stolen: Placed = (atMs) => theft(atMs, chance);
  const order = chance.pick<readonly Placed[]>([
    [stolen, thiefStreams, done, besides],
    [stolen, thiefStreams, besides, done],
    [besides, stolen, thiefStreams, done],
  ]);
  const events = placed(chance, first(chance), ...order);
  const plan = planned(systemOf(model, { lifeMs: long(chance) }, chance), events);
  const says =
    againMs > 0
      ? `A live connection is checked when it is opened, and again every ${sayLength(againMs)}.`
      : 'A live connection is checked when it is opened, and never again.';
  const more = { recheckStream: formatDuration(againMs) };
  return withMore({ ...plan, watched: 'stream' }, more, { says, tells: ['recheckStream'] });
}

/** Two hold the same refresh token. Whoever comes second gives both away. */
export function reuseDrill(chance: Chance): Plan {
  const system = systemOf('refresh-jwt', refreshing(chance), chance);
  const renews: Placed = (atMs) => thiefRenews(atMs, chance);
  const order = chance.pick<readonly Placed[]>([
    [(atMs) => theft(atMs, chance), renews, (atMs) => pageAsks(atMs, 'reuse'), renews],
    [(atMs) => theft(atMs, chance), (atMs) => pageAsks(atMs, 'reuse'), renews, pageAsks],
  ]);
  const plan = planned(system, placed(chance, first(chance), ...order));
  return withMore(
    plan,
    {},
    {
      says: 'A refresh token that is used a second time ends all that descend from the same sign-in. When the page meets a refused access token, it renews it by itself.',
      tells: [],
    },
  );
}

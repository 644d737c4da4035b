/** Drills about machines that forget, break down, do not hear, or read another clock. */
import { formatDuration, type Ms, minutes } from '../model/time.ts';
import type { Chance } from './chance.ts';
import { COPIED, effective, first, long, withMore } from './drawing.ts';
import { placed } from './level-one.ts';
import { planned, refreshing } from './level-two.ts';
import { act, asides, type Placed, theft, thiefRenews } from './people.ts';
import type { Plan } from './plan.ts';
import { sayLength } from './say-time.ts';
import { systemOf } from './systems.ts';
import { issuerDown, issuerUp, storeFailsOver, storeRestarts } from './troubles.ts';

/** A list or a number that is kept in memory is gone after a restart; what it refused lives on. */
export function forgetfulStore(chance: Chance): Plan {
  const model = chance.pick(['denylist-jwt', 'epoch-jwt'] as const);
  const inMemory = chance.times(75);
  const [besides] = asides(chance);
  const done: Placed = (atMs) => act(atMs, effective(chance, model), 'laptop');
  const stolen: Placed = (atMs) => theft(atMs, chance);
  const order = chance.pick<readonly Placed[]>([
    [stolen, done, storeRestarts, besides],
    [stolen, done, besides, storeRestarts],
    [stolen, besides, done, storeRestarts],
    [besides, stolen, done, storeRestarts],
    [stolen, storeRestarts, done, besides],
  ]);
  const leewayMs = minutes(chance.whole(1, 5));
  const clocks = { lifeMs: long(chance), ...(chance.times(50) && { leewayMs }) };
  const plan = planned(systemOf(model, clocks, chance), placed(chance, first(chance), ...order));
  const what = model === 'denylist-jwt' ? 'The list' : 'The number';
  return withMore(
    plan,
    { storePersistence: inMemory ? 'memory' : 'disk' },
    {
      says: inMemory
        ? `${what} is kept in memory; nothing of it is written to disk.`
        : `${what} is written to disk before anybody is told that it has changed.`,
      tells: ['storePersistence'],
    },
  );
}

/** The store that knew of the logout dies before its copy has heard. */
export function lostDelete(chance: Chance): Plan {
  const lagMs = minutes(chance.whole(4, 9));
  const model = chance.pick(COPIED);
  const deed = effective(chance, model);
  const [one] = asides(chance);
  const order = [(atMs: Ms) => theft(atMs, chance), one, (atMs: Ms) => act(atMs, deed, 'laptop')];
  const events = placed(chance, first(chance), ...order);
  const afterMs = minutes(chance.whole(1, lagMs / minutes(1) + 3));
  const all = [...events, storeFailsOver((events.at(-1)?.atMs ?? 0) + afterMs)];
  const plan = planned(systemOf(model, { lifeMs: long(chance) }, chance), all);
  return withMore(
    plan,
    { replicaLag: formatDuration(lagMs) },
    {
      says: `The servers read a copy of the store, which is ${sayLength(lagMs)} behind.`,
      tells: ['replicaLag'],
    },
  );
}

/** A logout is a request too. */
export function unheardLogout(chance: Chance): Plan {
  const model = chance.pick(['refresh-jwt', 'denylist-jwt'] as const);
  const stolen: Placed = (atMs) => theft(atMs, chance);
  const done: Placed = (atMs) => act(atMs, 'logout', 'laptop');
  const renews: Placed = (atMs) => thiefRenews(atMs, chance);
  const [besides] = asides(chance);
  const order: readonly Placed[] =
    model === 'refresh-jwt'
      ? chance.pick([
          [stolen, issuerDown, done, renews],
          [stolen, issuerDown, done, issuerUp],
        ])
      : chance.pick([
          [stolen, issuerDown, done, issuerUp],
          [stolen, done, issuerDown, issuerUp],
          [besides, stolen, issuerDown, done],
        ]);
  const clocks = model === 'refresh-jwt' ? refreshing(chance) : { lifeMs: long(chance) };
  const plan = planned(systemOf(model, clocks, chance), placed(chance, first(chance), ...order));
  const says = 'Sign-ins, renewals and logouts all go to one server, the issuer of the tokens.';
  return withMore(plan, {}, { says, tells: [] });
}

/** A token is dated by one clock and checked by another. */
export function clocksApart(chance: Chance): Plan {
  const model = chance.pick(['stateless-jwt', 'refresh-jwt', 'denylist-jwt'] as const);
  const minutesApart = chance.whole(1, 5);
  const ahead = chance.times(50);
  const leewayMs = minutes(chance.whole(1, 5));
  const clocks = {
    ...(model === 'refresh-jwt' ? refreshing(chance) : { lifeMs: long(chance) }),
    ...(chance.times(60) && { leewayMs }),
  };
  const [one, two] = asides(chance);
  const order: readonly Placed[] = [
    (atMs) => theft(atMs, chance),
    one,
    (atMs) => act(atMs, model === 'denylist-jwt' ? 'disable' : 'logout', 'laptop'),
    two,
  ];
  const plan = planned(systemOf(model, clocks, chance), placed(chance, first(chance), ...order));
  const apart = sayLength(minutes(minutesApart));
  return withMore(
    plan,
    { skew: `${ahead ? '' : '-'}${minutesApart}m` },
    {
      says: `The clock of the issuer, which dates the tokens, is ${apart} ${ahead ? 'ahead of' : 'behind'} the API’s, which runs true.`,
      tells: ['skew'],
    },
  );
}

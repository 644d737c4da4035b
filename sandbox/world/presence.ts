/** People who are there though they have done nothing yet, so that somebody can be asked what they could do. */
import type { ActorName } from '../model/actor.ts';
import { bringToLife } from './actors.ts';
import { personCalled } from './cast.ts';
import type { World } from './world.ts';

/** They change nothing until they act: the trace is the same with and without them. */
export function withPeople(world: World, names: readonly ActorName[]): World {
  const missing = names.filter((name) => !world.players[name]);
  const born = missing.map((name) => [name, bringToLife(personCalled(name), world.settings)]);
  return { ...world, players: { ...world.players, ...Object.fromEntries(born) } };
}

/** One explored state: a world in which nothing is due now, and what the lookers-on remember of it. */
import type { Role } from '../model/actor.ts';
import type { Ms } from '../model/time.ts';
import type { World } from '../world/world.ts';
import { keyOfScene, type Scene } from './key.ts';
import type { Part } from './part.ts';
import { partOf, type Reader } from './read-part.ts';
import { dueNext } from './settle.ts';
import type { Notes } from './watch.ts';

export type State = { world: World; notes: Notes };

/** What a key is made by. `isOpen`: what servers keep can be stolen from them, so that all of it is held. */
export type Keying = Pick<Scene, 'skews' | 'phasesMs'> & { reader: Reader; isOpen: boolean };

/** `nextMs`: when something next changes by itself; infinity where nothing does. */
export type Keyed = { key: string; nextMs: Ms };

export function keyOf(state: State, keying: Keying): Keyed {
  const { key, nextMs } = keyOfScene(sceneOf(state, keying));
  return { key, nextMs: Math.min(nextMs, dueNext(state.world)) };
}

/** Who can show what they hold. */
const PEOPLE: readonly Role[] = ['browser', 'attacker'];

function sceneOf({ world, notes }: State, { reader, isOpen, ...clocks }: Keying): Scene {
  const { nowMs, queue, players } = world;
  const held: Part[] = [];
  const kept: Part[] = [];
  let rest = '';
  for (const { actor, lagMs, snapshot } of Object.values(players)) {
    const { value, context } = snapshot;
    const part = partOf(reader, snapshot, { value, context });
    (isOpen || PEOPLE.includes(actor.role) ? held : kept).push(part);
    rest += `${actor.skewMs},${lagMs};`;
  }
  for (const { dueMs, rank, item } of queue.waiting) {
    held.push(partOf(reader, item.what));
    rest += `${dueMs - nowMs},${rank},${item.to},${item.from};`;
  }
  return { ...clocks, nowMs, held, kept, noted: notes.map((note) => partOf(reader, note)), rest };
}

/** The very same snapshots, nothing put, no time gone by: then the key is the same, too. */
export function isSame(one: State, other: State): boolean {
  return (
    one.world.nowMs === other.world.nowMs &&
    one.notes.every((note, index) => note === other.notes[index]) &&
    hasSameQueue(one.world, other.world) &&
    Object.entries(one.world.players).every(([name, before]) => {
      const after = other.world.players[name];
      return (
        after?.snapshot === before.snapshot &&
        after.actor === before.actor &&
        after.lagMs === before.lagMs
      );
    })
  );
}

const hasSameQueue = ({ queue: one }: World, { queue: other }: World): boolean =>
  one.waiting.length === other.waiting.length &&
  one.waiting.every((each, index) => each === other.waiting[index]);

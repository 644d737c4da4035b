/** One explored state: a world in which nothing is due now, and what the lookers-on remember of it. */
import type { Role } from '../model/actor.ts';
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Entry } from '../model/trace.ts';
import { put, RANK } from '../world/queue.ts';
import { type React, step, type World } from '../world/world.ts';
import { type Keyed, keyOfScene, type Scene } from './key.ts';
import type { Part } from './part.ts';
import { partOf, type Reader } from './read-part.ts';
import type { Notes } from './watch.ts';

export type State = { world: World; notes: Notes };

/** Who can show what they hold. */
const PEOPLE: readonly Role[] = ['browser', 'attacker'];

/** How a state's key is made. `isOpen`: what servers keep can be stolen from them. */
export type Keying = { reader: Reader; skews: readonly Ms[]; isOpen: boolean };

export function keyOf({ world, notes }: State, keying: Keying): Keyed {
  return keyOfScene(sceneOf(world, notes, keying));
}

function sceneOf(world: World, notes: Notes, { reader, skews, isOpen }: Keying): Scene {
  const { nowMs, queue } = world;
  const held: Part[] = [];
  const kept: Part[] = [];
  let rest = '';
  for (const { actor, lagMs, snapshot } of Object.values(world.players)) {
    const { value, context } = snapshot;
    const part = partOf(reader, snapshot, { value, context });
    (isOpen || PEOPLE.includes(actor.role) ? held : kept).push(part);
    rest += `${actor.skewMs},${lagMs};`;
  }
  for (const { dueMs, rank, item } of queue.waiting) {
    held.push(partOf(reader, item.what));
    rest += `${dueMs - nowMs},${rank},${item.to},${item.from};`;
  }
  return { nowMs, skews, held, kept, noted: notes.map((note) => partOf(reader, note)), rest };
}

export type After = { world: World; entries: readonly Entry[] };

/** Somebody does something now, and all that comes of it at once. */
export function act(world: World, { who, does }: Step, react: React): After {
  const due = { dueMs: world.nowMs, rank: RANK.step };
  const queue = put(world.queue, due, { to: who, from: who, what: does });
  return settle({ ...world, queue }, react);
}

/** Time passes, and what is due then happens. */
export const wait = (world: World, untilMs: Ms, react: React): After =>
  settle({ ...world, nowMs: untilMs }, react);

/** Above what any intent sets off. */
const DELIVERIES_MAX = 10_000;

/** Runs until nothing is due now. */
export function settle(begun: World, react: React): After {
  let world: World = { ...begun, past: null };
  for (let count = 0; count < DELIVERIES_MAX; count += 1) {
    const due = world.queue.waiting[0]?.dueMs;
    const next = due !== undefined && due <= world.nowMs ? step(world, react) : null;
    if (!next) return { world, entries: entriesOf(world) };
    world = next;
  }
  throw new Error(`one intent sets off more than ${DELIVERIES_MAX} messages`);
}

function entriesOf({ past }: World): Entry[] {
  const entries: Entry[] = [];
  for (let at = past; at; at = at.before) entries.push(at.entry);
  return entries.reverse();
}

/** Half-way to what comes next, on a whole second; null where there is none between. */
export function halfWay(nowMs: Ms, nextMs: Ms): Ms | null {
  const halfMs = Math.floor((nowMs + nextMs) / 2_000) * 1_000;
  return halfMs > nowMs ? halfMs : null;
}

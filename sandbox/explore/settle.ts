/** An intent and all that comes of it at once; or time that passes, and what is due then. */
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Entry } from '../model/trace.ts';
import { put, RANK } from '../world/queue.ts';
import { type React, step, type World } from '../world/world.ts';

/** What has become of the world, and what has happened in between. */
export type After = { world: World; entries: readonly Entry[] };

export function act(world: World, { who, does }: Step, react: React): After {
  const due = { dueMs: world.nowMs, rank: RANK.step };
  const queue = put(world.queue, due, { to: who, from: who, what: does });
  return settle({ ...world, queue }, react);
}

export const wait = (world: World, untilMs: Ms, react: React): After =>
  settle({ ...world, nowMs: untilMs }, react);

/** More than any intent sets off. */
const DELIVERIES_MAX = 10_000;

/** Runs until nothing is due now. */
export function settle(begun: World, react: React): After {
  let world: World = { ...begun, past: null };
  for (let count = 0; count < DELIVERIES_MAX; count += 1) {
    if (dueNext(world) > world.nowMs) return { world, entries: entriesOf(world) };
    world = step(world, react) ?? world;
  }
  throw new Error(`one intent sets off more than ${DELIVERIES_MAX} messages`);
}

/** When what is on its way is due next; infinity where nothing is. */
export const dueNext = ({ queue }: World): Ms =>
  queue.waiting[0]?.dueMs ?? Number.POSITIVE_INFINITY;

function entriesOf({ past }: World): Entry[] {
  const entries: Entry[] = [];
  for (let at = past; at; at = at.before) entries.push(at.entry);
  return entries.reverse();
}

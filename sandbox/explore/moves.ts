/** What can happen next in a state: each intent, and waiting. */
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { React, World } from '../world/world.ts';
import { type After, act, wait } from './settle.ts';

/** The place of an intent in the alphabet; or until when to wait. */
export type Move = { intent: number } | { untilMs: Ms };

/** Moves, the last one first: a chain grows without copying. */
export type Path = { move: Move; before: Path } | null;

/** `nextMs`: when something next changes by itself; infinity where nothing does. */
export function movesAt(nowMs: Ms, nextMs: Ms, steps: readonly Step[]): Move[] {
  const intents = steps.map((_, intent) => ({ intent }));
  if (nextMs === Number.POSITIVE_INFINITY) return intents;
  const halfMs = halfWay(nowMs, nextMs);
  return [...intents, { untilMs: nextMs }, ...(halfMs === null ? [] : [{ untilMs: halfMs }])];
}

export function make(move: Move, world: World, steps: readonly Step[], react: React): After {
  if ('untilMs' in move) return wait(world, move.untilMs, react);
  const step = steps[move.intent];
  if (!step) throw new Error(`there is no intent ${move.intent}`);
  return act(world, step, react);
}

/** On a whole second: halves of halves come to an end. Null where there is none between. */
function halfWay(nowMs: Ms, nextMs: Ms): Ms | null {
  const halfMs = Math.floor((nowMs + nextMs) / 2_000) * 1_000;
  return halfMs > nowMs ? halfMs : null;
}

export function movesOf(path: Path): Move[] {
  const moves: Move[] = [];
  for (let at = path; at; at = at.before) moves.push(at.move);
  return moves.reverse();
}

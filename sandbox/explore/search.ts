/** Breadth first: every state that can be reached, each once, until a level breaks something that is watched. */
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Property } from '../model/verdict.ts';
import type { React, World } from '../world/world.ts';
import { type After, act, halfWay, type Keying, keyOf, type State, wait } from './state.ts';
import { type Notes, type Seen, startOf, watching } from './watch.ts';

/** A move: the place of an intent in the alphabet, or a wait. */
export type Move = number | 'wait' | 'wait-half';

export type Path = { move: Move; before: Path } | null;

/** Something was broken by the last move of this path. */
export type Breach = { property: string; path: Path };

export type Found = {
  states: number;
  edges: number;
  levels: readonly number[];
  complete: 'closed' | 'depth' | 'limit' | 'breach';
  breaches: readonly Breach[];
};

export type Search = {
  start: World;
  notes: Notes | null;
  steps: readonly Step[];
  properties: readonly Property<unknown>[];
  depth: number;
  statesMax: number;
  keying: Keying;
  react: React;
};

type Node = State & { nextMs: Ms; path: Path };

export type Reached = { depth: number; states: number; edges: number };

/** How many edges are gone along between two looks at how far it is. */
const EDGES_BETWEEN = 2_000;

export function* searching(search: Search): Generator<Reached, Found> {
  const see = watching(search.properties);
  const seen = new Set<string>();
  const breaches: Breach[] = [];
  const levels: number[] = [];
  let edges = 0;

  const nodeFor = (state: State, path: Path): Node | null => {
    const { key, nextMs } = keyOf(state, search.keying);
    if (seen.has(key)) return null;
    seen.add(key);
    const due = state.world.queue.waiting[0]?.dueMs ?? Number.POSITIVE_INFINITY;
    return { ...state, path, nextMs: Math.min(nextMs, due) };
  };

  const first = { world: search.start, notes: search.notes ?? startOf(search.properties) };
  let level = [nodeFor(first, null)].filter((node) => node !== null);
  const found = (complete: Found['complete']): Found => ({
    states: seen.size,
    edges,
    levels,
    complete,
    breaches,
  });
  while (level.length > 0) {
    levels.push(level.length);
    if (levels.length > search.depth) return found('depth');
    const next: Node[] = [];
    for (const node of level) {
      for (const [move, after] of successors(node, search)) {
        edges += 1;
        if (edges % EDGES_BETWEEN === 0) {
          yield { depth: levels.length - 1, states: seen.size, edges };
        }
        const { notes, broken } = see(node.notes, after.entries);
        const path = { move, before: node.path };
        breaches.push(...broken.map((property) => ({ property, path })));
        if (isSame(node, { world: after.world, notes })) continue;
        const reached = nodeFor({ world: after.world, notes }, path);
        if (reached) next.push(reached);
      }
      if (seen.size > search.statesMax) return found('limit');
    }
    if (breaches.length > 0) return found('breach');
    level = next;
  }
  return found('closed');
}

function* successors(
  { world, nextMs }: Node,
  { steps, react }: Search,
): Generator<[move: Move, after: After]> {
  for (const [index, step] of steps.entries()) yield [index, act(world, step, react)];
  if (nextMs === Number.POSITIVE_INFINITY) return;
  yield ['wait', wait(world, nextMs, react)];
  const halfMs = halfWay(world.nowMs, nextMs);
  if (halfMs !== null) yield ['wait-half', wait(world, halfMs, react)];
}

/** Nothing has changed: the very same snapshots, nothing put, no time gone by. */
function isSame({ world: one, notes: before }: State, { world: other, notes }: State): boolean {
  return (
    one.nowMs === other.nowMs &&
    before.every((note, index) => note === notes[index]) &&
    one.queue.waiting.length === other.queue.waiting.length &&
    one.queue.waiting.every((each, index) => each === other.queue.waiting[index]) &&
    Object.entries(one.players).every(([name, { snapshot, actor, lagMs }]) => {
      const now = other.players[name];
      return now?.snapshot === snapshot && now.actor === actor && now.lagMs === lagMs;
    })
  );
}

export type { Seen };

/** Breadth first: every state that can be reached, each once, until a level breaks something that is watched. */
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { React } from '../world/world.ts';
import { type Move, make, movesAt, type Path } from './moves.ts';
import { isSame, type Keying, keyOf, type State } from './state.ts';
import type { See } from './watch.ts';

/** Something was broken by the last move of this path. */
export type Breach = { property: string; path: Path };

export type Reached = { depth: number; states: number; edges: number };

export type Found = {
  states: number;
  edges: number;
  /** New states per level. */
  levels: readonly number[];
  complete: 'closed' | 'depth' | 'limit' | 'breach';
  breaches: readonly Breach[];
};

export type Search = {
  start: State;
  steps: readonly Step[];
  see: See;
  depth: number;
  statesMax: number;
  keying: Keying;
  react: React;
};

type Node = State & { nextMs: Ms; path: Path };

/** What a search has come by so far. It grows in place, as nothing else here does. */
type Log = { seen: Set<string>; edges: number; levels: number[]; breaches: Breach[] };

/** How many edges are gone along between two looks at how far it is. */
const EDGES_BETWEEN = 1_000;

export function* searching(search: Search): Generator<Reached, Found> {
  const log: Log = { seen: new Set(), edges: 0, levels: [], breaches: [] };
  let level = arrive(log, search, search.start, null);
  while (level.length > 0) {
    log.levels.push(level.length);
    if (log.levels.length > search.depth) return found(log, 'depth');
    level = yield* nextLevel(log, search, level);
    if (log.breaches.length > 0) return found(log, 'breach');
    if (log.seen.size > search.statesMax) return found(log, 'limit');
  }
  return found(log, 'closed');
}

const found = ({ seen, ...log }: Log, complete: Found['complete']): Found => ({
  ...log,
  states: seen.size,
  complete,
});

function* nextLevel(log: Log, search: Search, level: readonly Node[]): Generator<Reached, Node[]> {
  const next: Node[] = [];
  for (const node of level) {
    if (log.seen.size > search.statesMax) break;
    for (const move of movesAt(node.world.nowMs, node.nextMs, search.steps)) {
      next.push(...follow(log, search, node, move));
      log.edges += 1;
      if (log.edges % EDGES_BETWEEN === 0) yield reached(log);
    }
  }
  return next;
}

const reached = ({ levels, seen, edges }: Log): Reached => ({
  depth: levels.length,
  states: seen.size,
  edges,
});

/** Where a move leads: to a new state, or to one that is known. */
function follow(log: Log, { see, ...search }: Search, node: Node, move: Move): Node[] {
  const { world, entries } = make(move, node.world, search.steps, search.react);
  const { notes, broken } = see(node.notes, entries);
  const path = { move, before: node.path };
  for (const property of broken) log.breaches.push({ property, path });
  const state = { world, notes };
  return isSame(node, state) ? [] : arrive(log, search, state, path);
}

function arrive(log: Log, { keying }: Pick<Search, 'keying'>, state: State, path: Path): Node[] {
  const { key, nextMs } = keyOf(state, keying);
  if (log.seen.has(key)) return [];
  log.seen.add(key);
  return [{ ...state, nextMs, path }];
}

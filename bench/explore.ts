/** How fast the search is, beside `xstate/graph` in the same run. */
import {
  type Ask,
  type ModelId,
  models,
  react,
  remembering,
  type Search,
  searchFor,
  searching,
} from '#sandbox';
import { statesByGraph } from './by-graph.ts';

const measured: readonly [id: ModelId, depth: number][] = [
  ['stateless-jwt', 7],
  ['denylist-jwt', 6],
  ['refresh-jwt', 5],
  ['server-session', 5],
];

/** Nothing is watched: that costs both the same. */
const searchOf = (id: ModelId, depth: number, how = remembering()): Search =>
  searchFor({ model: models[id], changes: {} }, { depth, properties: [] } satisfies Ask, how);

function statesOf(search: Search): number {
  const work = searching(search);
  let piece = work.next();
  while (!piece.done) piece = work.next();
  return piece.value.states;
}

function timed(work: () => number): { states: number; ms: number } {
  const begunMs = performance.now();
  const states = work();
  return { states, ms: performance.now() - begunMs };
}

export function measureExplore(): void {
  const rows = measured.map(([id, depth]) => {
    const graph = timed(() => statesByGraph(searchOf(id, depth)));
    const plain = timed(() => statesOf(searchOf(id, depth, react)));
    const ours = timed(() => statesOf(searchOf(id, depth)));
    return {
      model: id,
      depth,
      graph: graph.ms,
      plain: plain.ms,
      ours: ours.ms,
      states: [graph.states, plain.states, ours.states].join(),
      factor: graph.ms / ours.ms,
    };
  });
  console.table(rows);
}

/** How fast the search is beside `xstate/graph` in the same run, and how far it comes on scaled clocks. */
import {
  explore,
  type ModelId,
  modelIds,
  models,
  type React,
  remembering,
  type Search,
  scaledSettings,
  searchFor,
  searching,
} from '#sandbox';
import { statesByGraph } from './by-graph.ts';
import { plainReact } from './plain-rules.ts';

const measured: readonly [id: ModelId, depth: number][] = [
  ['stateless-jwt', 8],
  ['denylist-jwt', 7],
  ['refresh-jwt', 6],
  ['server-session', 6],
];

/** The best of so many, turn by turn: others work on the same machine. */
const TURNS = 3;

/** Nothing is watched: that costs all of them the same. */
const searchOf = (id: ModelId, depth: number, how: React = remembering()): Search =>
  searchFor({ model: models[id], changes: {} }, { depth, properties: [] }, how);

function statesOf(search: Search): number {
  const work = searching(search);
  let piece = work.next();
  while (!piece.done) piece = work.next();
  return piece.value.states;
}

export function measureExplore(): void {
  console.log('\nExploration: milliseconds for the same states');
  console.table(measured.map(([id, depth]) => compare(id, depth)));
  console.log('\nExploration on scaled clocks');
  console.table(modelIds.map(closing));
}

function compare(model: ModelId, depth: number) {
  const ways = {
    'xstate/graph': () => statesByGraph(searchOf(model, depth)),
    ours: () => statesOf(searchOf(model, depth)),
    'ours, plain rules': () => statesOf(searchOf(model, depth, remembering(plainReact))),
  };
  const best = Object.entries(ways).map(([name, way]) => ({ name, ...bestOf(way) }));
  const [graph, ours, plain] = best;
  if (!graph || !ours || !plain || new Set(best.map(({ states }) => states)).size > 1) {
    throw new Error(`the searches of ${model} do not find the same states`);
  }
  return {
    model,
    depth,
    states: ours.states,
    ...Object.fromEntries(best.map(({ name, ms }) => [name, Math.round(ms)])),
    'times faster than xstate/graph': Number((graph.ms / ours.ms).toFixed(1)),
    'with plain rules': Number((graph.ms / plain.ms).toFixed(1)),
  };
}

function bestOf(work: () => number): { states: number; ms: number } {
  let best = { states: 0, ms: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const begunMs = performance.now();
    const states = work();
    const ms = performance.now() - begunMs;
    if (ms < best.ms) best = { states, ms };
  }
  return best;
}

const STATES_MAX = 25_000;

function closing(id: ModelId) {
  const begunMs = performance.now();
  const ask = { depth: null, statesMax: STATES_MAX };
  const found = explore({ model: models[id], changes: scaledSettings() }, ask);
  const { complete, depth, states, edges } = found;
  const seconds = Number(((performance.now() - begunMs) / 1_000).toFixed(1));
  return {
    model: id,
    closes: complete === 'closed' ? 'yes' : 'not yet',
    depth,
    states,
    edges,
    seconds,
  };
}

/** A machine as a small picture: its states in layers from the first, folded to two columns, and the ways between them. */

/** What is read of a machine: XState's own description of it. */
export type Described = {
  initial?: unknown;
  states?: Readonly<Record<string, { on?: unknown }>> | undefined;
  on?: unknown;
};

type Node = { state: string; x: number; y: number };
type Edge = { from: string; to: string; path: string };
export type Statechart = {
  width: number;
  height: number;
  nodes: readonly Node[];
  edges: readonly Edge[];
};

export const NODE = { width: 98, height: 23 } as const;
const GAP = { x: 18, y: 16 } as const;

type Way = { from: string; to: string };

export function drawStatechart(machine: Described): Statechart {
  const states = Object.keys(machine.states ?? {});
  const ways = waysOf(machine, states);
  const nodes = placeAll(layersOf(String(machine.initial), states, ways));
  return {
    width: Math.max(...nodes.map(({ x }) => x)) + NODE.width + 2,
    height: Math.max(...nodes.map(({ y }) => y)) + NODE.height + 2,
    nodes,
    edges: ways.flatMap((way) => edgeOf(way, nodes)),
  };
}

/** Once between each two, whatever leads there. What leads somewhere from anywhere is drawn from the first. */
function waysOf(machine: Described, states: readonly string[]): Way[] {
  const first = String(machine.initial);
  const own = states.flatMap((from) =>
    targetsIn(machine.states?.[from]?.on).map((to) => ({ from, to })),
  );
  const all = [...targetsIn(machine.on).map((to) => ({ from: first, to })), ...own];
  const seen = new Set<string>();
  return all.filter(({ from, to }) => {
    const key = `${from} ${to}`;
    const fresh = from !== to && states.includes(to) && !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** XState writes a way as a name, as an object with a target, or as a list of these. */
function targetsIn(on: unknown): string[] {
  if (typeof on !== 'object' || on === null) return [];
  return Object.values(on).flatMap((way: unknown) => [way].flat().flatMap(targetOf));
}

function targetOf(way: unknown): string[] {
  const target = typeof way === 'object' && way !== null && 'target' in way ? way.target : way;
  return typeof target === 'string' ? [target.replace(/^\./, '')] : [];
}

/** By how many ways a state is from the first. */
function layersOf(first: string, states: readonly string[], ways: readonly Way[]): string[][] {
  const layers = [[first]];
  const reached = new Set([first]);
  for (let depth = 0; depth < states.length; depth += 1) {
    const here = layers[depth] ?? [];
    const next = states.filter(
      (state) =>
        !reached.has(state) && ways.some(({ from, to }) => to === state && here.includes(from)),
    );
    if (next.length === 0) break;
    for (const state of next) reached.add(state);
    layers.push(next);
  }
  const lost = states.filter((state) => !reached.has(state));
  return lost.length > 0 ? [...layers, lost] : layers;
}

/** There and back: the first two layers side by side, the next two below them the other way round. */
function placeAll(layers: readonly string[][]): Node[] {
  const placed: (Node & { column: number; row: number })[] = [];
  layers.forEach((layer, depth) => {
    const column = depth % 4 === 1 || depth % 4 === 2 ? 1 : 0;
    for (const state of layer) {
      let row = Math.floor(depth / 2);
      while (placed.some((each) => each.column === column && each.row === row)) row += 1;
      const x = 1 + column * (NODE.width + GAP.x);
      placed.push({ state, column, row, x, y: 1 + row * (NODE.height + GAP.y) });
    }
  });
  return placed.map(({ state, x, y }) => ({ state, x, y }));
}

/** From border to border; a way keeps to its right, so it and the way back are kept apart. */
function edgeOf({ from, to }: Way, nodes: readonly Node[]): Edge[] {
  const start = nodes.find(({ state }) => state === from);
  const end = nodes.find(({ state }) => state === to);
  if (!start || !end) return [];
  const [a, b] = [middleOf(start), middleOf(end)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  const aside = { x: (-dy / length) * APART, y: (dx / length) * APART };
  const border = borderOf(dx, dy);
  const p = { x: a.x + border.x + aside.x, y: a.y + border.y + aside.y };
  const q = { x: b.x - border.x + aside.x, y: b.y - border.y + aside.y };
  return [{ from, to, path: `M${round(p.x)} ${round(p.y)}L${round(q.x)} ${round(q.y)}` }];
}

const APART = 4.5;

const middleOf = ({ x, y }: Node) => ({ x: x + NODE.width / 2, y: y + NODE.height / 2 });

/** From the middle of a node to its border, in this direction. */
function borderOf(dx: number, dy: number): { x: number; y: number } {
  const toSide = Math.abs(dx) > 0 ? NODE.width / 2 / Math.abs(dx) : Number.POSITIVE_INFINITY;
  const toEdge = Math.abs(dy) > 0 ? NODE.height / 2 / Math.abs(dy) : Number.POSITIVE_INFINITY;
  const share = Math.min(toSide, toEdge);
  return { x: dx * share, y: dy * share };
}

const round = (n: number) => Math.round(n * 10) / 10;

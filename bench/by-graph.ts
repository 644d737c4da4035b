/** The same search by `xstate/graph`: the same worlds, moved by plain `transition`, told apart by the same keys. */
import { fromTransition } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { make, movesAt, react, type Search, type State } from '#sandbox';

type Node = State & { key: string; nextMs: number; depth: number };
type Move = ReturnType<typeof movesAt>[number];
type Turn = { type: 'turn'; move: Move };

/** How many states it finds. */
export function statesByGraph(search: Search): number {
  const node = (state: State, depth: number): Node => ({
    ...state,
    ...search.keyOf(state),
    depth,
  });
  const logic = fromTransition<Node, Turn, never, undefined>(
    (before, { move }) => {
      const { world } = make(move, before.world, search.steps, react);
      return node({ ...before, world }, before.depth + 1);
    },
    node(search.start, 0),
  );
  const turns = ({ world, nextMs }: Node): Turn[] =>
    movesAt(world.nowMs, nextMs, search.steps).map((move) => ({ type: 'turn', move }));
  const map = getAdjacencyMap(logic, {
    events: ({ context }) => turns(context),
    serializeState: ({ context }) => context.key,
    serializeEvent: ({ move }) => JSON.stringify(move),
    stopWhen: ({ context }) => context.depth >= search.depth,
    limit: Number.POSITIVE_INFINITY,
  });
  return Object.keys(map).length;
}

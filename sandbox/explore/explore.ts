/**
 * Every order of events: of what people, the thief, the operator and the network may do, and of waiting.
 *
 * An intent is atomic: it is done at one instant, with all that comes of it. Time moves only to the next
 * moment at which something changes by itself, or half-way to it. What is found is complete relative to that.
 */
import type { ModelId } from '../model/model.ts';
import type { Ms } from '../model/time.ts';
import { type Alphabet, standardAlphabet } from './alphabet.ts';
import { propertiesFor } from './concerns.ts';
import { type Explored, type Finding, findingsIn, held } from './findings.ts';
import { keyingFor } from './keying.ts';
import { type From, openingOf, type System } from './opening.ts';
import { remembering } from './reactions.ts';
import { type Found, type Reached, type Search, searching } from './search.ts';
import { notesAfter, watching } from './watch.ts';

export type Ask = {
  /** How many intents and waits at most; null: until no new state is found. */
  depth: number | null;
  /** Gives up, and says so, after about so many states. */
  statesMax?: number;
  /** By id. Default: all that the alphabet can break. */
  properties?: readonly string[];
  /** The most that a stolen credential may go on after an act that should end it. */
  budgetMs?: Ms;
  /** Default: two devices, the thief, the operator, an outage. */
  alphabet?: Alphabet;
  /** Default: nothing has happened yet. */
  from?: From;
};

export type Exploration = {
  model: ModelId;
  /** Of the system, and of what the properties that hold remember of it. */
  states: number;
  edges: number;
  /** New states per level. */
  levels: readonly number[];
  depth: number;
  /** `closed`: every reachable state at any depth; `depth`: all up to that depth; `limit`: there are more. */
  complete: 'closed' | 'depth' | 'limit';
  findings: readonly Finding[];
};

const STATES_MAX = 1_000_000;

/** Drains {@link exploring}. */
export function explore(system: System, ask: Ask): Exploration {
  const work = exploring(system, ask);
  let piece = work.next();
  while (!piece.done) piece = work.next();
  return piece.value;
}

/**
 * Yields how far it is; returns what it found. Whoever stops asking cancels it. A property that is
 * broken is watched no longer: the search begins anew for the others.
 */
export function* exploring(system: System, ask: Ask): Generator<Reached, Exploration> {
  const { alphabet = standardAlphabet(), from, budgetMs } = ask;
  const opening = openingOf(system, alphabet, from);
  const keying = keyingFor(opening);
  const react = remembering();
  const explored: Explored = { system, alphabet, from, budgetMs, opening, react };
  let properties = propertiesFor(opening, ask);
  const findings: Finding[] = [];
  for (;;) {
    const search: Search = {
      start: {
        world: { ...opening.world, past: null },
        notes: notesAfter(properties, opening.entries),
      },
      steps: opening.steps,
      see: watching(properties),
      depth: ask.depth ?? Number.POSITIVE_INFINITY,
      statesMax: ask.statesMax ?? STATES_MAX,
      keying,
      react,
    };
    const found = yield* searching(search);
    const broken = findingsIn(found.breaches, explored);
    findings.push(...broken);
    properties = properties.filter(({ id }) => !broken.some(({ property }) => property === id));
    const { complete } = found;
    if (complete !== 'breach') {
      const rest = properties.map(({ id }) => held(id));
      return {
        ...figuresOf(found),
        complete,
        model: system.model.id,
        findings: [...findings, ...rest],
      };
    }
  }
}

const figuresOf = ({ states, edges, levels }: Found) => ({
  states,
  edges,
  levels,
  depth: levels.length - 1,
});

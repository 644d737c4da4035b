/**
 * Every order of events: of what people, the thief, the operator and the network may do, and of waiting.
 *
 * An intent is atomic: it is done at one instant, with all that comes of it. Time moves only to the next
 * moment at which something changes by itself, or half-way to it. What is found is complete relative to that.
 */
import type { ModelId } from '../model/model.ts';
import type { React } from '../world/world.ts';
import { standardAlphabet } from './alphabet.ts';
import type { Ask } from './ask.ts';
import { propertiesFor } from './concerns.ts';
import { type Explored, type Finding, findingsIn, heldBy } from './findings.ts';
import { openingOf, type System } from './opening.ts';
import { remembering } from './reactions.ts';
import { type Count, searching } from './search.ts';
import { searchIn } from './search-in.ts';

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

/** How far it is, and what it has found so far. */
export type Reached = Count & { findings: readonly Finding[] };

/** Drains {@link exploring}. */
export function explore(system: System, ask: Ask, react?: React): Exploration {
  const work = exploring(system, ask, react);
  let piece = work.next();
  while (!piece.done) piece = work.next();
  return piece.value;
}

/**
 * Yields how far it is; returns what it found. Whoever stops asking cancels it. A property that is
 * broken is watched no longer: the search begins anew for the others. `react`: how actors are asked.
 */
export function* exploring(
  system: System,
  ask: Ask,
  react: React = remembering(),
): Generator<Reached, Exploration> {
  const { alphabet = standardAlphabet(), from, budgetMs } = ask;
  const opening = openingOf(system, alphabet, from);
  const explored: Explored = { system, alphabet, from, budgetMs, opening, react };
  let properties = propertiesFor(opening, ask);
  const findings: Finding[] = [];
  for (;;) {
    const found = yield* telling(searching(searchIn(opening, properties, ask, react)), findings);
    const broken = findingsIn(found.breaches, explored);
    findings.push(...broken);
    properties = properties.filter(({ id }) => !broken.some(({ property }) => property === id));
    const { complete } = found;
    if (complete === 'breach') continue;
    const held = properties.map(({ id }) => heldBy(id));
    const { states, edges, levels } = found;
    const reached = { states, edges, levels, depth: levels.length - 1, complete };
    return { model: system.model.id, ...reached, findings: [...findings, ...held] };
  }
}

/** Tells with each count what was found before. */
function* telling<Result>(
  search: Generator<Count, Result>,
  findings: readonly Finding[],
): Generator<Reached, Result> {
  let piece = search.next();
  while (!piece.done) {
    yield { ...piece.value, findings: [...findings] };
    piece = search.next();
  }
  return piece.value;
}

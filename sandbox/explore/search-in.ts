/** A search that is ready to begin. */
import type { Property } from '../model/verdict.ts';
import type { React } from '../world/world.ts';
import { standardAlphabet } from './alphabet.ts';
import type { Ask } from './ask.ts';
import { propertiesFor } from './concerns.ts';
import { keyingFor } from './keying.ts';
import { type Opening, openingOf, type System } from './opening.ts';
import type { Search } from './search.ts';
import { keyOf } from './state.ts';
import { notesAfter, watching } from './watch.ts';

const STATES_MAX = 1_000_000;

export function searchIn(
  opening: Opening,
  properties: readonly Property<unknown>[],
  { depth, statesMax = STATES_MAX }: Pick<Ask, 'depth' | 'statesMax'>,
  react: React,
): Search {
  const world = { ...opening.world, past: null };
  const keying = keyingFor(opening);
  return {
    start: { world, notes: notesAfter(properties, opening.entries) },
    steps: opening.steps,
    see: watching(properties),
    depth: depth ?? Number.POSITIVE_INFINITY,
    statesMax,
    keyOf: (state) => keyOf(state, keying),
    react,
  };
}

/** For whoever searches by other means. */
export function searchFor(system: System, ask: Ask, react: React): Search {
  const opening = openingOf(system, ask.alphabet ?? standardAlphabet(), ask.from);
  return searchIn(opening, propertiesFor(opening, ask), ask, react);
}

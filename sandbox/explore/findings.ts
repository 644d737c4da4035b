/** What becomes of the paths on which something was broken: for each property one that a file can show. */
import type { ScenarioFile } from '../model/scenario-file.ts';
import type { Ms } from '../model/time.ts';
import type { Outcome } from '../model/verdict.ts';
import type { React } from '../world/world.ts';
import type { Alphabet } from './alphabet.ts';
import { fileOf, type Made, shows } from './counterexample.ts';
import { make, movesOf, type Path } from './moves.ts';
import type { From, Opening, System } from './opening.ts';
import type { Breach } from './search.ts';

/** `counterexample`: one of the shortest, run again before it is shown; null where it held, or no file can show it. */
export type Finding = {
  property: string;
  outcome: Outcome;
  counterexample: ScenarioFile | null;
};

export const held = (property: string): Finding => ({
  property,
  outcome: 'held',
  counterexample: null,
});

export type Explored = {
  system: System;
  alphabet: Alphabet;
  from?: From | undefined;
  budgetMs?: Ms | undefined;
  opening: Opening;
  react: React;
};

/** Of equally short ones, so many are tried. */
const TRIED_MAX = 20;

export function findingsIn(breaches: readonly Breach[], explored: Explored): Finding[] {
  const broken = [...new Set(breaches.map(({ property }) => property))];
  return broken.map((property) => ({
    property,
    outcome: 'broken',
    counterexample: shownBy(
      breaches.filter((breach) => breach.property === property),
      explored,
    ),
  }));
}

function shownBy(breaches: readonly Breach[], explored: Explored): ScenarioFile | null {
  const { model } = explored.system;
  for (const { path, property } of breaches.slice(0, TRIED_MAX)) {
    const file = written(path, property, explored);
    if (shows(file, model, property, explored.budgetMs ?? 0)) return file;
  }
  return null;
}

function written(path: Path, property: string, explored: Explored): ScenarioFile {
  const { system, opening, from } = explored;
  const { made, endMs } = retraced(path, explored);
  return fileOf(made, endMs, {
    ...system,
    property,
    changes: opening.changes,
    settings: opening.world.settings,
    before: from?.scenario.steps ?? [],
  });
}

/** Goes along a path again, for the moments at which its moves were made. */
function retraced(path: Path, { alphabet, opening, react }: Explored) {
  const made: Made[] = [];
  let { world } = opening;
  for (const move of movesOf(path)) {
    const intent = 'intent' in move ? alphabet[move.intent] : undefined;
    if (intent) made.push({ intent, atMs: world.nowMs });
    world = make(move, world, opening.steps, react).world;
  }
  return { made, endMs: world.nowMs };
}

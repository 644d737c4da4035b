/**
 * Every order of events: of what people, the thief, the operator and the network may do, and of waiting.
 *
 * An intent is atomic: it is done at one instant, with all that comes of it. Time moves only to the next
 * moment at which something changes by itself, or half-way to it. It is complete relative to that.
 */
import { InputError } from '../model/input-error.ts';
import type { Model, ModelId } from '../model/model.ts';
import type { Scenario } from '../model/scenario.ts';
import { readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Outcome } from '../model/verdict.ts';
import { emptyQueue } from '../world/queue.ts';
import { open, type World } from '../world/world.ts';
import { type Alphabet, asFile, standardAlphabet } from './alphabet.ts';
import { propertiesFor } from './concerns.ts';
import { fileOf, isConfirmed, type Made, movesOf } from './counterexample.ts';
import { remembering } from './reactions.ts';
import { newReader } from './read-part.ts';
import {
  type Breach,
  type Found,
  type Path,
  type Reached,
  type Search,
  searching,
} from './search.ts';
import { act, halfWay, keyOf, wait } from './state.ts';
import { startOf, watching } from './watch.ts';

export type System = { model: Model; changes: Partial<Settings> };

export type Ask = {
  /** Null: until no new state is found. */
  depth: number | null;
  /** Gives up, and says so, after so many states. */
  statesMax?: number;
  /** Default: all that the alphabet can concern. */
  properties?: readonly string[];
  /** The most that a stolen credential may go on after an ending act. */
  budgetMs?: Ms;
  alphabet?: Alphabet;
};

export type Finding = {
  property: string;
  outcome: Outcome;
  /** The shortest, run again before it is shown. */
  counterexample: ScenarioFile | null;
};

export type Exploration = {
  model: ModelId;
  states: number;
  edges: number;
  /** New states per level. */
  levels: readonly number[];
  depth: number;
  complete: 'closed' | 'depth' | 'limit';
  findings: readonly Finding[];
};

export type { Reached } from './search.ts';

const STATES_MAX = 1_000_000;

/** Drains {@link exploring}. */
export function explore(system: System, ask: Ask): Exploration {
  const work = exploring(system, ask);
  let piece = work.next();
  while (!piece.done) piece = work.next();
  return piece.value;
}

/** Yields how far it is; returns what it found. Whoever stops asking cancels it. */
export function* exploring(system: System, ask: Ask): Generator<Reached, Exploration> {
  const alphabet = ask.alphabet ?? standardAlphabet();
  const { world, steps } = opened(system, alphabet);
  let properties = propertiesFor(world, steps, ask);
  const findings: Finding[] = [];
  const settings = world.settings;
  const search: Search = {
    start: world,
    notes: null,
    steps,
    properties,
    depth: ask.depth ?? Number.POSITIVE_INFINITY,
    statesMax: ask.statesMax ?? STATES_MAX,
    keying: {
      reader: newReader(settings, UNREAD),
      skews: [...new Set(Object.values(world.players).map(({ actor }) => actor.skewMs))],
      isOpen: false,
    },
    react: remembering(),
  };
  for (;;) {
    const found = yield* searching({ ...search, properties });
    const confirmed = confirm(found.breaches, search, { system, alphabet, ask });
    findings.push(...confirmed);
    const done = confirmed.map(({ property }) => property);
    if (found.complete !== 'breach' || done.length === 0) {
      return report(found, system, [
        ...findings,
        ...properties.map(
          ({ id }): Finding => ({
            property: id,
            outcome: 'held',
            counterexample: null,
          }),
        ),
      ]);
    }
    properties = properties.filter(({ id }) => !done.includes(id));
  }
}

const UNREAD = ['settings', 'log', 'passwords'];

function report(found: Found, { model }: System, findings: readonly Finding[]): Exploration {
  const { states, edges, levels, complete } = found;
  if (complete === 'breach') throw new InputError('a breach that no file can show');
  return { model: model.id, states, edges, levels, depth: levels.length - 1, complete, findings };
}

function opened({ model, changes }: System, alphabet: Alphabet) {
  const scenario: Scenario = readScenario(asFile(alphabet));
  const world = open(scenario, model, { ...changes, hopMs: 0 });
  const endless = { ...scenario, steps: [], untilMs: Number.MAX_SAFE_INTEGER };
  return { steps: scenario.steps, world: { ...world, scenario: endless, queue: emptyQueue } };
}

type About = { system: System; alphabet: Alphabet; ask: Ask };

function confirm(breaches: readonly Breach[], search: Search, about: About): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { property, path } of breaches) {
    if (findings.has(property)) continue;
    const made = retrace(path, search);
    const file = fileOf(made, about.alphabet, { ...about.system, property });
    const { budgetMs } = about.ask;
    if (isConfirmed(file, about.system.model, { property, budgetMs })) {
      findings.set(property, { property, outcome: 'broken', counterexample: file });
    }
  }
  return [...findings.values()];
}

/** Goes along a path again, to see at which moment each move is made. */
function retrace(path: Path, { start, steps, properties, react, keying }: Search): Made[] {
  const see = watching(properties);
  let state = { world: start, notes: startOf(properties) };
  return movesOf(path).map((move) => {
    const { nextMs } = keyOf(state, keying);
    const due = state.world.queue.waiting[0]?.dueMs ?? Number.POSITIVE_INFINITY;
    const untilMs = Math.min(nextMs, due);
    const { nowMs } = state.world;
    const step: Step | undefined = typeof move === 'number' ? steps[move] : undefined;
    const after = step
      ? act(state.world, step, react)
      : wait(state.world, move === 'wait' ? untilMs : (halfWay(nowMs, untilMs) ?? nowMs), react);
    state = { world: after.world, notes: see(state.notes, after.entries).notes };
    return { move, atMs: after.world.nowMs };
  });
}

export type { World };

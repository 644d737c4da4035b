/** Where an exploration begins: a world in which nothing has happened yet, or a scenario up to a moment. */
import type { Model } from '../model/model.ts';
import type { Scenario } from '../model/scenario.ts';
import { readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Entry } from '../model/trace.ts';
import { type Delivery, schedule } from '../world/deliveries.ts';
import { emptyQueue, type Queue } from '../world/queue.ts';
import { open, react, step, traceOf, type World } from '../world/world.ts';
import type { Alphabet } from './alphabet.ts';
import { dueNext } from './settle.ts';

export type System = { model: Model; changes: Partial<Settings> };

/** A scenario, and the moment up to which it has been played. */
export type From = { scenario: ScenarioFile; atMs: Ms };

export type Opening = {
  world: World;
  /** What has happened before. */
  entries: readonly Entry[];
  /** One for each intent. */
  steps: readonly Step[];
  changes: Partial<Settings>;
};

const NOTHING: ScenarioFile = { format: 1, id: 'explored', question: '', until: '1d', steps: [] };

/** Messages take no time, so that all that comes of an intent comes at once. */
export function openingOf({ model, changes }: System, alphabet: Alphabet, from?: From): Opening {
  const { scenario: file, atMs } = from ?? { scenario: NOTHING, atMs: 0 };
  const intents = alphabet.map((intent) => ({ ...intent, at: '0s' }));
  const scenario = readScenario({ ...file, steps: [...file.steps, ...intents] });
  const atOnce = { ...changes, hopMs: 0 };
  const before = scenario.steps.slice(0, file.steps.length);
  const begun = begin(
    open(scenario, model, atOnce),
    scenario,
    before.filter((each) => each.atMs <= atMs),
  );
  const world = playedUntil(begun, atMs);
  const steps = scenario.steps.slice(before.length);
  return { world, entries: traceOf(world).entries, steps, changes: atOnce };
}

/** Everybody who is in the scenario or has an intent, but only some of the steps. */
function begin(world: World, scenario: Scenario, steps: readonly Step[]): World {
  const queue = steps.reduce<Queue<Delivery>>(schedule, emptyQueue);
  return { ...world, queue, scenario: { ...scenario, steps, untilMs: Number.MAX_SAFE_INTEGER } };
}

function playedUntil(begun: World, atMs: Ms): World {
  let world = begun;
  while (dueNext(world) <= atMs) world = step(world, react) ?? world;
  return { ...world, nowMs: atMs };
}

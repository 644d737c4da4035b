/** The world is a value: now, who is there, what is due, what has happened. Nothing in it is ever changed. */
import { transition } from 'xstate';
import type { ActorName } from '../model/actor.ts';
import { InputError } from '../model/input-error.ts';
import type { Heard } from '../model/message.ts';
import type { Model } from '../model/model.ts';
import { readSettings } from '../model/read-setting.ts';
import { resolveSettings } from '../model/resolve.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Fault, Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Entry, Trace } from '../model/trace.ts';
import { NETWORK } from '../model/verbs/index.ts';
import { bringToLife, type Player } from './actors.ts';
import { castOf } from './cast.ts';
import { carry, type Delivery, repeat, schedule, turned } from './deliveries.ts';
import { readEffects } from './effects.ts';
import { demandPlaces } from './places.ts';
import { emptyQueue, type Queue, take } from './queue.ts';

/** Above what a page can hold and anyone can read. */
const DELIVERIES_MAX = 100_000;

/** What has happened, newest first: a chain grows without copying. */
type Past = { entry: Entry; before: Past } | null;

export type World = {
  readonly nowMs: Ms;
  readonly players: Readonly<Record<ActorName, Player>>;
  readonly queue: Queue<Delivery>;
  readonly past: Past;
  readonly scenario: Scenario;
  readonly model: Model;
  readonly settings: Settings;
};

/** `changes` are the reader's; they win over the scenario's own settings, and those over the model's. */
export function open(scenario: Scenario, model: Model, changes: Partial<Settings> = {}): World {
  const settings = resolveSettings(model, { ...readSettings(scenario.settings), ...changes });
  demandPlaces(scenario, settings);
  const players = Object.fromEntries(
    castOf(scenario, settings).map((actor) => [actor.name, bringToLife(actor, settings)]),
  );
  const queue = scenario.steps.reduce<Queue<Delivery>>(schedule, emptyQueue);
  return { nowMs: 0, players, queue, past: null, scenario, model, settings };
}

/** What becomes of an actor that hears something, and the entry that tells of it. */
export type Reaction = { snapshot: Player['snapshot']; entry: Entry };
export type React = (player: Player, delivery: Delivery, nowMs: Ms) => Reaction;

export const react: React = ({ actor, machine, snapshot: before }, { from, what }, nowMs) => {
  const here = { from, clockMs: nowMs + actor.skewMs };
  const heard: Heard = Object.assign({}, what, here);
  const [snapshot, actions] = transition(machine, before, heard);
  const effects = readEffects(actions);
  const state = String(snapshot.value);
  return { snapshot, entry: { atMs: nowMs, actor: actor.name, heard, state, effects } };
};

/**
 * Makes the next thing happen; null when nothing is left within the run. Whoever has seen it all before
 * may know how an actor reacts.
 */
export function step(world: World, reaction: React = react): World | null {
  const taken = take(world.queue);
  if (!taken || taken[0].dueMs > world.scenario.untilMs) return null;
  const [{ dueMs: nowMs, order, item }, rest] = taken;
  const player = world.players[item.to];
  if (!player) throw new Error(`nobody named "${item.to}" is in the cast`);

  const { snapshot, entry } = reaction(player, item, nowMs);
  const { effects } = entry;
  const queue = repeat(rest, item, nowMs, order);
  const next: World = {
    ...world,
    nowMs,
    queue,
    players: { ...world.players, [item.to]: turned({ ...player, snapshot }, effects) },
    past: { entry, before: world.past },
  };
  return {
    ...next,
    queue: effects.reduce((due, effect) => carry(next, due, item.to, effect), queue),
  };
}

/**
 * Runs to the end of the scenario. The same scenario gives the same trace, byte for byte.
 * Throws an {@link InputError} where that takes more deliveries than {@link DELIVERIES_MAX}.
 */
export function run(scenario: Scenario, model: Model, changes: Partial<Settings> = {}): Trace {
  let world = open(scenario, model, changes);
  for (let count = 0; count < DELIVERIES_MAX; count += 1) {
    const next = step(world);
    if (!next) return traceOf(world);
    world = next;
  }
  throw new InputError(
    `scenario "${scenario.id}" takes more than ${DELIVERIES_MAX} messages: poll or check streams less often, or end it sooner.`,
  );
}

/** Puts a new step on an earlier world. Its moment must not have passed. */
export function fork(world: World, added: Step): World {
  if (added.atMs < world.nowMs) throw new Error('a fork cannot change what has already happened');
  const scenario = { ...world.scenario, steps: [...world.scenario.steps, added] };
  demandPlaces(scenario, world.settings);
  const queue = schedule(world.queue, added, world.scenario.steps.length);
  const missing = castOf(scenario, world.settings).filter(({ name }) => !world.players[name]);
  const born = missing.map((actor) => [actor.name, bringToLife(actor, world.settings)]);
  return { ...world, scenario, queue, players: { ...world.players, ...Object.fromEntries(born) } };
}

export function traceOf({ scenario, model, settings, past }: World): Trace {
  const entries: Entry[] = [];
  for (let at = past; at; at = at.before) entries.push(at.entry);
  return {
    format: 1,
    model,
    scenario: scenario.id,
    question: scenario.question,
    settings,
    untilMs: scenario.untilMs,
    cast: castOf(scenario, settings),
    faults: scenario.steps.filter(isFault).map(({ atMs, does }) => ({ atMs, does })),
    entries: entries.reverse(),
  };
}

const isFault = (step: Step): step is Step & Fault => step.who === NETWORK;

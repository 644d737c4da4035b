/** The world is a value: now, who is there, what is due, what has happened. Nothing in it is ever changed. */
import { transition } from 'xstate';
import type { ActorName } from '../model/actor.ts';
import type { Effect } from '../model/effect.ts';
import type { Heard, Message } from '../model/message.ts';
import type { Model } from '../model/model.ts';
import { delayMs, isNextDoor } from '../model/network.ts';
import { readSettings } from '../model/read-setting.ts';
import { resolveSettings } from '../model/resolve.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Entry, Trace } from '../model/trace.ts';
import { bringToLife, type Player } from './actors.ts';
import { castOf } from './cast.ts';
import { readEffects } from './effects.ts';
import { emptyQueue, put, type Queue, RANK, take } from './queue.ts';

/** A scenario has 1,000 steps and 10,000 polls at most: a run that takes more than this is a loop in a machine. */
const DELIVERIES_MAX = 100_000;

type Delivery = { to: ActorName; from: ActorName; what: Message | Step['does'] };

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
  const players = Object.fromEntries(
    castOf(scenario, settings).map((actor) => [actor.name, bringToLife(actor, settings)]),
  );
  const queue = scenario.steps.reduce<Queue<Delivery>>(schedule, emptyQueue);
  return { nowMs: 0, players, queue, past: null, scenario, model, settings };
}

/** Makes the next thing happen; null when nothing is left within the run. */
export function step(world: World): World | null {
  const taken = take(world.queue);
  if (!taken || taken[0].dueMs > world.scenario.untilMs) return null;
  const [{ dueMs: nowMs, order, item }, rest] = taken;
  const player = world.players[item.to];
  if (!player) throw new Error(`nobody named "${item.to}" is in the cast`);

  const here = { from: item.from, clockMs: nowMs + player.actor.skewMs };
  const heard: Heard = Object.assign({}, item.what, here);
  const [snapshot, actions] = transition(player.machine, player.snapshot, heard);
  const effects = readEffects(actions);
  const entry: Entry = {
    atMs: nowMs,
    actor: item.to,
    heard,
    state: String(snapshot.value),
    effects,
  };
  const queue = repeat(rest, item, nowMs, order);
  const next: World = {
    ...world,
    nowMs,
    queue,
    players: { ...world.players, [item.to]: { ...player, snapshot } },
    past: { entry, before: world.past },
  };
  return {
    ...next,
    queue: effects.reduce((due, effect) => carry(next, due, item.to, effect), queue),
  };
}

/** Runs to the end of the scenario. The same scenario gives the same trace, byte for byte. */
export function run(scenario: Scenario, model: Model, changes: Partial<Settings> = {}): Trace {
  let world = open(scenario, model, changes);
  for (let count = 0; count < DELIVERIES_MAX; count += 1) {
    const next = step(world);
    if (!next) return traceOf(world);
    world = next;
  }
  throw new Error(`scenario "${scenario.id}" did not settle in ${DELIVERIES_MAX} deliveries`);
}

/** Puts a new step on an earlier world. Its moment must not have passed. */
export function fork(world: World, added: Step): World {
  if (added.atMs < world.nowMs) throw new Error('a fork cannot change what has already happened');
  const scenario = { ...world.scenario, steps: [...world.scenario.steps, added] };
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
    entries: entries.reverse(),
  };
}

function schedule(
  queue: Queue<Delivery>,
  { atMs, who, does }: Step,
  order: number,
): Queue<Delivery> {
  return put(queue, { dueMs: atMs, rank: RANK.step, order }, { to: who, from: who, what: does });
}

/** A poll comes again, in its place in the file. */
function repeat(
  queue: Queue<Delivery>,
  delivery: Delivery,
  nowMs: Ms,
  order: number,
): Queue<Delivery> {
  const { what } = delivery;
  return what.type === 'poll'
    ? put(queue, { dueMs: nowMs + what.everyMs, rank: RANK.step, order }, delivery)
    : queue;
}

function carry(
  world: World,
  queue: Queue<Delivery>,
  from: ActorName,
  effect: Effect,
): Queue<Delivery> {
  if (effect.type === 'hand') {
    return put(
      queue,
      { dueMs: world.nowMs + (effect.afterMs ?? 0), rank: RANK.atOnce },
      { to: effect.to, from, what: effect.message },
    );
  }
  if (effect.type !== 'send') return queue;
  const sender = world.players[from]?.actor.role;
  const receiver = world.players[effect.to]?.actor.role;
  if (!sender || !receiver)
    throw new Error(`"${from}" wrote to "${effect.to}", who is not in the cast`);
  const dueMs = world.nowMs + (effect.afterMs ?? delayMs(sender, receiver, world.settings));
  const rank = isNextDoor(sender, receiver) ? RANK.atOnce : RANK.message;
  return put(queue, { dueMs, rank }, { to: effect.to, from, what: effect.message });
}

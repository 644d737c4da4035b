/** What is due, and how it comes to be: steps, what machines send and hand, and polls that come again. */
import type { ActorName } from '../model/actor.ts';
import type { Effect } from '../model/effect.ts';
import type { Message } from '../model/message.ts';
import { delayMs, isNextDoor } from '../model/network.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Player } from './actors.ts';
import { keep, put, type Queue, RANK } from './queue.ts';

export type Delivery = { to: ActorName; from: ActorName; what: Message | Step['does'] };

type Surroundings = {
  nowMs: Ms;
  players: Readonly<Record<ActorName, Player>>;
  settings: Settings;
};

export function schedule(
  queue: Queue<Delivery>,
  { atMs, who, does }: Step,
  order: number,
): Queue<Delivery> {
  return put(queue, { dueMs: atMs, rank: RANK.step, order }, { to: who, from: who, what: does });
}

/** A poll comes again, in its place in the file. */
export function repeat(
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

/** Carries out what a machine has asked for, as far as it concerns what is due. */
export function carry(
  { nowMs, players, settings }: Surroundings,
  queue: Queue<Delivery>,
  from: ActorName,
  effect: Effect,
): Queue<Delivery> {
  if (effect.type === 'hand') {
    return put(
      queue,
      { dueMs: nowMs + (effect.afterMs ?? 0), rank: RANK.atOnce },
      { to: effect.to, from, what: effect.message },
    );
  }
  if (effect.type === 'lose') {
    return keep(queue, ({ to, what }) => to !== from || what.type !== 'copy');
  }
  if (effect.type !== 'send') return queue;
  const sender = players[from]?.actor.role;
  const receiver = players[effect.to];
  if (!sender || !receiver)
    throw new Error(`"${from}" wrote to "${effect.to}", who is not in the cast`);
  const { role } = receiver.actor;
  const arrivesMs = nowMs + (effect.afterMs ?? delayMs(sender, role, settings, receiver.lagMs));
  const dueMs = effect.message.type === 'copy' ? behind(queue, effect.to, arrivesMs) : arrivesMs;
  const rank = isNextDoor(sender, role) ? RANK.atOnce : RANK.message;
  return put(queue, { dueMs, rank }, { to: effect.to, from, what: effect.message });
}

/** Changes reach a copy in the order of being written: one does not overtake another. */
function behind(queue: Queue<Delivery>, to: ActorName, arrivesMs: Ms): Ms {
  const last = queue.waiting.findLast(({ item }) => item.to === to && item.what.type === 'copy');
  return Math.max(arrivesMs, last?.dueMs ?? 0);
}

/** A player whose clock or lag was set. */
export const turned = (player: Player, effects: readonly Effect[]): Player =>
  effects.reduce((one, effect) => (effect.type === 'turn' ? turn(one, effect) : one), player);

const turn = (player: Player, { dial, valueMs }: Extract<Effect, { type: 'turn' }>): Player =>
  dial === 'lag'
    ? { ...player, lagMs: valueMs }
    : { ...player, actor: { ...player.actor, skewMs: valueMs } };

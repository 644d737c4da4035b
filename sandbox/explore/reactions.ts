/**
 * Remembers how actors react: the same snapshot and the same event, the same outcome.
 *
 * The memory goes by the whole event, whatever is in it, and equal snapshots become the same one.
 */
import type { Player } from '../world/actors.ts';
import { type React, type Reaction, react } from '../world/world.ts';

type Snapshot = Player['snapshot'];

export function remembering(asked: React = react): React {
  const memory = new WeakMap<Snapshot, Map<string, Reaction>>();
  const same = new Map<string, Snapshot>();
  const textOf = numbering();
  return (player, delivery, nowMs) => {
    const { actor, snapshot } = player;
    const known = memory.get(snapshot) ?? new Map<string, Reaction>();
    const event = `${textOf(delivery.what)} ${delivery.from} ${nowMs} ${actor.skewMs}`;
    const before = known.get(event);
    if (before) return before;
    const { entry, snapshot: next } = asked(player, delivery, nowMs);
    const spelled = spellSnapshot(actor.name, next);
    const kept = same.get(spelled) ?? next;
    same.set(spelled, kept);
    const reaction = { entry, snapshot: kept };
    memory.set(snapshot, known.set(event, reaction));
    return reaction;
  };
}

/** Settings are the same in all of a search. */
function spellSnapshot(name: string, { value, context }: Snapshot): string {
  const { settings: _, ...rest } = context;
  return JSON.stringify([name, value, rest]);
}

/** Equal things get the same number. */
function numbering(): (what: object) => number {
  const seen = new WeakMap<object, number>();
  const spelled = new Map<string, number>();
  return (what) => {
    const known = seen.get(what);
    if (known !== undefined) return known;
    const text = JSON.stringify(what);
    const number = spelled.get(text) ?? spelled.size;
    spelled.set(text, number);
    seen.set(what, number);
    return number;
  };
}

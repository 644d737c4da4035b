/**
 * The canonical key of a world: the same for two worlds exactly if nothing that can still happen tells
 * them apart. Moments are told from now, what is past for good is all one; names are told in the order
 * of their appearance; what is kept of credentials that nobody holds is left out.
 */
import { NONCE_LIFE_MS } from '../choices/binding/dpop.ts';
import { type Ms, numericDate } from '../model/time.ts';
import { allNamesIn, type Part, type Slot } from './part.ts';

export type Scene = {
  nowMs: Ms;
  /** By how much each clock there is, or can be, is ahead. */
  skews: readonly Ms[];
  /** What goes by the wall clock goes in turns of these lengths. */
  phasesMs: readonly Ms[];
  /** What people hold and what is on its way: whatever is named here is held. */
  held: readonly Part[];
  /** What servers keep. */
  kept: readonly Part[];
  /** What lookers-on remember: nobody can show anything from there. */
  noted: readonly Part[];
  /** When what is on its way is due, and the rest that is neither name nor moment. */
  rest: string;
};

type Spelling = Scene & {
  live: ReadonlySet<string>;
  places: Map<string, number>;
  ranks: ReadonlyMap<string, readonly number[]>;
  nextMs: Ms;
};

/** `nextMs`: when the next moment comes that matters; infinity where none does. */
export function keyOfScene(scene: Scene): { key: string; nextMs: Ms } {
  const live = liveIn(scene);
  const all = [...scene.held, ...scene.kept, ...scene.noted];
  const spelling: Spelling = {
    ...scene,
    live,
    places: new Map(),
    ranks: ranksIn(all, live, scene.nowMs),
    nextMs: Number.POSITIVE_INFINITY,
  };
  const texts = all.map((part) => spell(spelling, part));
  return {
    key: `${scene.nowMs % 1_000}|${scene.rest}|${texts.join('|')}`,
    nextMs: spelling.nextMs,
  };
}

/** What people hold, and what is kept under such names, and so on. */
function liveIn({ held, kept }: Scene): ReadonlySet<string> {
  const live = new Set([...held.flatMap(allNamesIn), ...kept.flatMap(({ names }) => names)]);
  let before = -1;
  while (live.size > before) {
    before = live.size;
    for (const part of kept) enliven(part, live);
  }
  return live;
}

function enliven({ parts }: Part, live: Set<string>): void {
  for (const part of parts) {
    if (!isLive(part, live)) continue;
    for (const name of part.names) live.add(name);
    enliven(part, live);
  }
}

const isLive = ({ needs }: Part, live: ReadonlySet<string>): boolean =>
  needs.every((name) => live.has(name));

function ranksIn(parts: readonly Part[], live: ReadonlySet<string>, nowMs: Ms): Spelling['ranks'] {
  const ranks = new Map<string, number[]>();
  const gather = (part: Part): void => {
    if (!isLive(part, live)) return;
    for (const slot of part.slots) {
      if (slot.as !== 'rank') continue;
      const known = ranks.get(slot.among) ?? nowAmong(slot.among, nowMs);
      ranks.set(slot.among, known.includes(slot.value) ? known : [...known, slot.value]);
    }
    part.parts.forEach(gather);
  };
  parts.forEach(gather);
  return new Map([...ranks].map(([among, values]) => [among, values.toSorted((a, b) => a - b)]));
}

const nowAmong = (among: string, nowMs: Ms): number[] => {
  if (among === 'second') return [numericDate(nowMs)];
  return among === 'password' ? [nowMs] : [];
};

function spell(spelling: Spelling, { shape, slots, parts }: Part): string {
  const { live, places } = spelling;
  let text = String(shape);
  for (const slot of slots) text += `,${spellSlot(spelling, slot)}`;
  if (parts.length === 0) return text;
  const kept = parts.filter((part) => isLive(part, live));
  const placeOf = ({ needs: [name = ''] }: Part) => places.get(name) ?? live.size;
  kept.sort((one, other) => placeOf(one) - placeOf(other));
  for (const each of kept) text += `(${spell(spelling, each)})`;
  return text;
}

function spellSlot(spelling: Spelling, slot: Slot): string | number {
  const { nowMs, live, places, ranks } = spelling;
  switch (slot.as) {
    case 'name': {
      if (!live.has(slot.name)) return '-';
      const place = places.get(slot.name) ?? places.size;
      places.set(slot.name, place);
      return place;
    }
    case 'moment':
      return spellMoment(spelling, slot);
    case 'rank': {
      const [now = 0] = nowAmong(slot.among, nowMs);
      const values = ranks.get(slot.among) ?? [];
      return values.indexOf(slot.value) - Math.max(0, values.indexOf(now));
    }
    case 'turn':
      return spellTurn(spelling, slot.turn);
    case 'unknown':
      return `${slot.text}@${nowMs}`;
  }
}

function spellMoment(spelling: Spelling, { atMs, duesMs }: Extract<Slot, { as: 'moment' }>) {
  const { nowMs, skews } = spelling;
  let isOpen = false;
  for (const dueMs of duesMs) {
    for (const skewMs of skews) {
      if (dueMs - skewMs <= nowMs) continue;
      isOpen = true;
      spelling.nextMs = Math.min(spelling.nextMs, dueMs - skewMs);
    }
  }
  return isOpen ? atMs - nowMs : 'x';
}

/** A nonce is taken in its own turn and in the next. */
function spellTurn(spelling: Spelling, turn: number) {
  const fromMs = turn * NONCE_LIFE_MS;
  const duesMs = [fromMs, fromMs + NONCE_LIFE_MS, fromMs + 2 * NONCE_LIFE_MS];
  return spellMoment(spelling, { as: 'moment', atMs: fromMs, duesMs });
}

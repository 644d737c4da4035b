/** What the lab shows at one moment: cards, messages, deadlines, differences. Plain data. */
import { type Deadline, deadlinesOf, type Holding, holdingsIn, type World } from '#sandbox';
import { clockSeconds } from '../views/clock.ts';
import { lastEvent, sentenceOf } from '../views/cursor.ts';
import { type Delivery, pairUp } from '../views/deliveries.ts';
import { differencesAt } from '../views/differences.ts';
import { happened } from '../views/happened.ts';
import { clockName } from '../views/holding-words.ts';
import { partitionPoint } from '../views/partition-point.ts';
import { type Card, drawCard, type Past } from '../views/stage.ts';
import { storyOf } from '../views/story.ts';
import { type Wire, wireAt } from '../views/wire.ts';
import type { Cursor } from './notebook.ts';
import { actorsOf } from './picture.ts';
import { firstState, type Run, seenAt } from './running.ts';

/** A moment ahead at which something dies by a clock. */
export type Ahead = { atMs: number; says: string };

export type Frame = {
  atMs: number;
  /** How many entries of the system that is looked at have happened, and of how many. */
  seen: number;
  of: number;
  clock: string;
  line: string;
  cards: readonly Card[];
  wires: readonly Wire[];
  ahead: readonly Ahead[];
  differences: readonly string[];
};

/** The entries that have happened: up to one of them, or all up to a moment. */
export const seenBy = (run: Run, { atMs, entry }: Cursor): number =>
  entry === null ? seenAt(run.trace, atMs) : Math.min(entry + 1, run.trace.entries.length);

export function drawFrame(runs: readonly Run[], looking: number, cursor: Cursor): Frame {
  const run = runs[looking] ?? runs[0];
  if (!run) throw new Error('a notebook has a system');
  const seen = seenBy(run, cursor);
  const world = run.worlds[seen] ?? run.worlds[0];
  if (!world) throw new Error('a run has a first world');
  return {
    atMs: cursor.atMs,
    seen,
    of: run.trace.entries.length,
    clock: clockSeconds(cursor.atMs),
    line: lineAt(run, cursor, seen),
    cards: cardsOf(run, world, seen),
    wires: wireAt(deliveriesOf(run), seen, run.trace),
    ahead: aheadOf(
      Object.values(world.players).flatMap((each) => heldBy(each, run)),
      cursor.atMs,
      run,
    ),
    differences: differencesAt(runs.map(toldOf), cursor.atMs),
  };
}

const NEAR_MS = 1_000;

/** What has just happened: of an entry, that; of a moment, its last event. */
function lineAt(run: Run, { atMs, entry }: Cursor, seen: number): string {
  if (entry !== null) return happened(run.trace, seen - 1);
  const event = lastEvent(toldOf(run), atMs);
  return event && atMs - event.atMs < NEAR_MS ? sentenceOf(event) : '';
}

/** A card is drawn once for each state of its actor: what has not changed is not drawn again. */
const drawn = new WeakMap<object, Card>();

function cardsOf(run: Run, { players }: World, seen: number): Card[] {
  const { cast, trace } = run;
  const stage = { cast, settings: trace.settings };
  return actorsOf(run).flatMap((name) => {
    const player = players[name];
    const actor = cast.find((each) => each.name === name);
    if (!player || !actor) return [];
    const known = drawn.get(player);
    if (known) return [known];
    const card = drawCard(actor, pastOf(run, name, seen), heldBy(player, run), stage);
    drawn.set(player, card);
    return [card];
  });
}

const held = new WeakMap<object, readonly Holding[]>();

function heldBy(player: World['players'][string], { trace }: Run): readonly Holding[] {
  const known = held.get(player) ?? holdingsIn(player, trace.settings);
  held.set(player, known);
  return known;
}

function pastOf(
  { trace: { entries }, entriesOf, turnsOf, worlds }: Run,
  name: string,
  seen: number,
): Past {
  const own = entriesOf.get(name) ?? [];
  const turns = turnsOf.get(name) ?? [];
  const isSeen = (entry: number) => entry < seen;
  const turned = partitionPoint(turns, isSeen);
  const entry = entries[turns[turned - 1] ?? -1];
  const first = firstState(worlds[0], name);
  return {
    state: entry?.state ?? first,
    last: entries[own[partitionPoint(own, isSeen) - 1] ?? -1] ?? null,
    turn: entry ? { entry, from: entries[turns[turned - 2] ?? -1]?.state ?? first } : null,
  };
}

/** The soonest first; each clock of each thing once, whoever holds it. */
function aheadOf(
  held: readonly Holding[],
  nowMs: number,
  { trace: { settings } }: Run,
): readonly Ahead[] {
  const all = held.flatMap((holding) => deadlinesOf(holding, settings));
  const once = new Map<string, Deadline>();
  for (const each of all) {
    const key = `${each.clock} ${each.of}`;
    const known = once.get(key);
    if (each.atMs > nowMs && (known?.atMs ?? 0) < each.atMs) once.set(key, each);
  }
  return [...once.values()]
    .toSorted((a, b) => a.atMs - b.atMs)
    .map(({ clock, atMs, of }) => ({ atMs, says: `${clockName(clock)}, ${of}` }));
}

/** Told once for each run, when first asked for. */
const told = new WeakMap<Run, { name: string; story: ReturnType<typeof storyOf> }>();
const delivered = new WeakMap<Run, readonly Delivery[]>();

function toldOf(run: Run) {
  const known = told.get(run) ?? { name: run.model.name, story: storyOf(run.trace) };
  told.set(run, known);
  return known;
}

function deliveriesOf(run: Run): readonly Delivery[] {
  const known = delivered.get(run) ?? pairUp(run.trace).deliveries;
  delivered.set(run, known);
  return known;
}

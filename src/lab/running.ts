/** What a notebook comes to: each of its systems run, with the world after every entry. */
import {
  type Actor,
  type Entry,
  InputError,
  isModelId,
  type Judgement,
  judge,
  type Model,
  models,
  open,
  readScenario,
  readSettings,
  type Scenario,
  step,
  type Trace,
  traceOf,
  unknownName,
  type World,
  withPeople,
} from '#sandbox';
import { writeMoment } from '../views/link-moment.ts';
import { partitionPoint } from '../views/partition-point.ts';
import type { LabSystem, Notebook, Sheet } from './notebook.ts';
import { playedSheet } from './notebook.ts';

/** `worlds[n]` is the world after `n` entries. `entriesOf`: where each actor’s are. */
export type Run = {
  system: LabSystem;
  model: Model;
  worlds: readonly World[];
  trace: Trace;
  judgement: Judgement;
  /** All who are on the stage, whether or not they have done anything. */
  cast: readonly Actor[];
  entriesOf: ReadonlyMap<string, readonly number[]>;
  /** Those that changed its state. */
  turnsOf: ReadonlyMap<string, readonly number[]>;
};

/** Who stands by on every stage, whether or not anything happens to them. */
export const STANDING_BY = ['alice.laptop', 'alice.phone', 'mallory', 'admin', 'network'] as const;

/** More cannot be looked through, and would take a page’s memory. */
const ENTRIES_MAX = 30_000;

/** Throws an {@link InputError} that says why a notebook cannot be played. */
export function runAll(notebook: Notebook): readonly Run[] {
  const scenario = scenarioOf(playedSheet(notebook), notebook.untilMs);
  return notebook.systems.map((system) =>
    runOne(scenario, system, { ...notebook.settings, ...system.settings }),
  );
}

export function scenarioOf({ models: _, ...sheet }: Sheet, untilMs: number): Scenario {
  return readScenario({ format: 1, ...sheet, until: writeMoment(untilMs) });
}

function runOne(scenario: Scenario, system: LabSystem, changes: Notebook['settings']): Run {
  const model = modelNamed(system.model);
  const worlds = [withPeople(open(scenario, model, readSettings(changes)), STANDING_BY)];
  for (let last = worlds[0]; last; ) {
    const next = step(last);
    if (!next) return finished(system, model, worlds, last);
    worlds.push(next);
    if (worlds.length > ENTRIES_MAX) throw tooLong();
    last = next;
  }
  throw new Error('a run has a first world');
}

const tooLong = () =>
  new InputError(
    `this run has more than ${ENTRIES_MAX} entries: ask less often, or let it end sooner.`,
  );

function finished(system: LabSystem, model: Model, worlds: readonly World[], last: World): Run {
  const trace = traceOf(last);
  const cast = Object.values(last.players).map(({ actor }) => actor);
  return {
    system,
    model,
    worlds,
    trace,
    judgement: judge(trace),
    cast,
    entriesOf: byActor(trace.entries),
    turnsOf: byActor(trace.entries, (entry, before) => entry.state !== before, worlds[0]),
  };
}

/** The places of each actor’s entries, of all or of some. `before`: its state until then. */
function byActor(
  entries: readonly Entry[],
  wanted: (entry: Entry, before: string) => boolean = () => true,
  first?: World,
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const states = new Map<string, string>();
  entries.forEach((entry, index) => {
    const { actor, state } = entry;
    const before = states.get(actor) ?? firstState(first, actor);
    states.set(actor, state);
    if (!wanted(entry, before)) return;
    const own = places.get(actor);
    if (own) own.push(index);
    else places.set(actor, [index]);
  });
  return places;
}

/** The state in which it came to life. */
export const firstState = (first: World | undefined, actor: string): string =>
  String(first?.players[actor]?.snapshot.value ?? '');

function modelNamed(id: string): Model {
  if (!isModelId(id)) throw unknownName('model', id, Object.keys(models));
  return models[id];
}

/** How many of the entries have happened at this moment. */
export const seenAt = ({ entries }: Pick<Trace, 'entries'>, atMs: number): number =>
  partitionPoint(entries, (entry) => entry.atMs <= atMs);

/** When all that a moment set off has settled: the next thing is due later than one message takes. */
export function settledAfter({ worlds, trace }: Run, atMs: number): number {
  let now = atMs;
  for (let seen = seenAt(trace, atMs); seen < trace.entries.length; seen += 1) {
    const next = trace.entries[seen]?.atMs ?? now;
    if (next - now > Math.max(1, worlds[0]?.settings.hopMs ?? 0)) break;
    now = next;
  }
  return now;
}

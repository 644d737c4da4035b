/** The lab’s engine. The build uses it for what a page shows first; a reader’s browser loads it when something is to happen. */
import {
  type Holding,
  hindranceTo,
  holdingsOf,
  InputError,
  type Jar,
  readScenario,
  readSettings,
  type Step,
  type Trace,
} from '#sandbox';
import { attestHere } from '../islands/attest-here.ts';
import type { Examined } from '../islands/examined.ts';
import { exchangeAt, pairUp } from '../views/deliveries.ts';
import { sayHindrance } from '../views/hindrance.ts';
import { rowHistory, type Written } from '../views/row-history.ts';
import type { Scale } from '../views/scale.ts';
import { type SettingGroup, settingGroups } from '../views/setting-list.ts';
import { type End, endsOf } from './branch-ends.ts';
import type { Act } from './commands.ts';
import { drawFrame, type Frame, seenBy } from './frame.ts';
import { keyOfAct } from './naming.ts';
import type { Cursor, Notebook } from './notebook.ts';
import { drawPicture, type Picture } from './picture.ts';
import { type Run, runAll, settledAfter } from './running.ts';

export type Engine = {
  runs: readonly Run[];
  /** `looking`: the place of the system that the stage shows. */
  picture: (looking: number, scale: Scale) => Picture;
  frame: (looking: number, cursor: Cursor) => Frame;
  /** By the act’s key: why it cannot be done now; where it can, nothing. */
  hindrances: (acts: readonly Act[], cursor: Cursor) => ReadonlyMap<string, string>;
  settled: (atMs: number) => number;
  /** By the id of each branch: how it ends in the system on the stage. */
  ends: (looking: number) => ReadonlyMap<number, End>;
  /** Every setting, with what it is now: of one system, or of all. */
  settings: (system: number | null) => readonly SettingGroup[];
  examine: (looking: number) => Promise<Examined>;
  rowHistory: (
    looking: number,
    actor: string,
    row: { store: string; key: string },
    seen: number,
  ) => readonly Written[];
};

/** Runs a notebook, or throws an `InputError` in the reader’s language. */
export function start(notebook: Notebook): Engine {
  const runs = runAll(notebook);
  return {
    runs,
    picture: (looking, scale) => drawPicture(runs, looking, scale),
    frame: (looking, cursor) => drawFrame(runs, looking, cursor),
    hindrances: (acts, cursor) => hindrancesAt(runs, acts, cursor),
    settled: (atMs) => Math.max(...runs.map((run) => settledAfter(run, atMs))),
    ends: (looking) => endsOf({ ...notebook, looking }),
    settings: (system) => settingsOf(notebook, runs, system),
    examine: (looking) => examine(runs[looking]),
    rowHistory: (looking, actor, row, seen) => {
      const run = runs[looking];
      return run ? rowHistory(run.trace, actor, row, seen) : [];
    },
  };
}

/** Checks of a long run are not all repeated: only the one that is looked at is. */
const ATTESTED_MAX = 2_000;

async function examine(run: Run | undefined): Promise<Examined> {
  if (!run) throw new Error('no system is looked at');
  const { trace, worlds } = run;
  const attestation = await attestHere(
    trace.entries.length > ATTESTED_MAX ? unverified(trace) : trace,
  );
  const { exchanges, deliveries } = pairUp(trace);
  const jarAt = (entry: number) => {
    const request = exchangeAt({ trace, exchanges, deliveries }, entry)?.request;
    const asker = request?.from ?? trace.entries[entry]?.actor ?? '';
    const world = worlds[request?.sentAt ?? entry];
    return world?.players[asker]?.actor.role === 'browser' ? jarIn(holdingsOf(world, asker)) : null;
  };
  return { trace, attestation, jarAt };
}

const unverified = (trace: Trace): Trace => ({
  ...trace,
  entries: trace.entries.map((entry) => ({
    ...entry,
    effects: entry.effects.filter(({ type }) => type !== 'verify' && type !== 'verify-proof'),
  })),
});

const jarIn = (holdings: readonly Holding[]): Jar =>
  holdings.flatMap((each) =>
    each.type === 'cookie' || each.type === 'credential' ? (each.cookie ?? []) : [],
  );

/** What they would be but for the reader’s changes. */
function settingsOf({ sheet }: Notebook, runs: readonly Run[], system: number | null) {
  const asked = runs.filter((_, place) => system === null || place === system);
  return settingGroups(
    asked.map(({ model }) => model),
    readSettings(sheet.settings),
  );
}

/** What one system could do is worth doing in all. */
function hindrancesAt(runs: readonly Run[], acts: readonly Act[], { atMs }: Cursor) {
  const found = new Map<string, string>();
  for (const act of acts) {
    const steps = stepOf(act, atMs);
    const why = runs.map((run) => {
      const world = run.worlds[seenBy(run, { atMs, entry: null })];
      if (typeof steps === 'string' || !world) return String(steps);
      const hindrance = hindranceTo({ ...world, nowMs: atMs }, steps);
      return hindrance ? sayHindrance(hindrance, act.do) : '';
    });
    const [first = ''] = why;
    if (why.every((each) => each !== '')) found.set(keyOfAct(act), first);
  }
  return found;
}

/** Read once: an act is the same at every moment. Text where it cannot be read. */
const read = new Map<string, Step | string>();

function stepOf(act: Act, atMs: number): Step | string {
  const key = keyOfAct(act);
  const known = read.get(key) ?? readStep(act);
  read.set(key, known);
  return typeof known === 'string' ? known : { ...known, atMs };
}

function readStep(act: Act): Step | string {
  try {
    const sheet = { id: 'act', question: '', until: '1m', steps: [{ at: '0s', ...act }] };
    const [step] = readScenario({ format: 1, ...sheet, settings: {} }).steps;
    return step ?? '';
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

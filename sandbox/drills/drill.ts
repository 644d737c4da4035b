/** Draws a drill from a seed: an unnamed system, five events, a question, and the answer that a run gives. */
import type { ModelId } from '../model/model.ts';
import type { ScenarioFile } from '../model/scenario-file.ts';
import { settingNames } from '../model/settings/index.ts';
import { minutes } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type CutOff, cutOffOf, decisionIn } from './cut-off.ts';
import { levelOne } from './level-one.ts';
import { levelThree } from './level-three.ts';
import { levelTwo } from './level-two.ts';
import { hasTie } from './likely-ends.ts';
import { changesOf, lengthIn, type Plan } from './plan.ts';
import { type Reason, reasonOf } from './reason.ts';
import { type Precision, sayClock, unitOf } from './say-time.ts';
import { shownRun } from './shown-run.ts';

export const levels = [1, 2, 3] as const;

/** One clock and one event; something in between; more places and more machines. */
export type Level = (typeof levels)[number];

export type Drill = {
  seed: number;
  level: Level;
  system: { model: ModelId; changes: Readonly<Record<string, string>> };
  /** What `cutoff run` and the page play; its last tries find the answer. */
  scenario: ScenarioFile;
  /** Two paragraphs: the system, and what happens. */
  story: string;
  question: string;
  /** What the clock shows when the run begins. */
  startClock: string;
  precision: Precision;
  /** `atMs`: from when on it is refused for good; null: never. `entry`: the one of the run that decided. */
  answer: Reason & { atMs: CutOff };
  /** What it was made from. */
  plan: Plan;
};

const drawBy: Readonly<Record<Level, (chance: Chance) => Plan>> = {
  1: levelOne,
  2: levelTwo,
  3: levelThree,
};

/** What gives no fair question is drawn again; that so many draws fail is not to be expected. */
const ATTEMPTS = 100;

/** The same seed and level give the same drill. */
export function drill(seed: number, level: Level): Drill {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const plan = drawBy[level](chanceOf(seed, level, attempt));
    if (hasTie(plan)) continue;
    const answer = cutOffOf(plan);
    const found = answer !== 'never-in' && isSayable(answer, plan) ? answer : undefined;
    const drawn = found === undefined ? null : told(plan, found, seed, level);
    if (drawn) return drawn;
  }
  throw new Error(`seed ${seed} gives no drill of level ${level}`);
}

/** People answer with what a clock shows. */
const isSayable = (answer: CutOff, plan: Plan): boolean =>
  (answer ?? 0) % unitOf(precisionOf(plan)) === 0;

/** To the second where anything that is told is: a lag, say. Everything happens on a minute. */
const precisionOf = (plan: Plan): Precision =>
  settingNames.some((name) => lengthIn(plan, name) % minutes(1) !== 0) ? 'second' : 'minute';

/** Stories say that the thief was let in at first: a copy of a store may not have heard of the sign-in yet. */
const isTrue = ({ events }: Plan, { entries }: Trace): boolean =>
  events
    .filter(({ kind }) => kind === 'theft')
    .every(({ atMs }) =>
      entries.some((entry) => entry.atMs === atMs && decisionIn(entry, 'call')?.refusal === null),
    );

/** Null where the run does not bear the story out. */
function told(plan: Plan, answer: CutOff, seed: number, level: Level): Drill | null {
  const precision = precisionOf(plan);
  const question = questionOf(plan, precision);
  const asked = { id: `drill-${level}-${seed}`, question, precision };
  const shown = shownRun(plan, answer, asked);
  if (!shown || !isTrue(plan, shown.trace)) return null;
  const { scenario, trace } = shown;
  return {
    seed,
    level,
    system: { model: plan.model, changes: changesOf(plan) },
    scenario,
    story: storyOf(plan),
    question,
    startClock: sayClock(0),
    precision,
    answer: { atMs: answer, ...reasonOf(trace, plan, answer) },
    plan,
  };
}

const storyOf = ({ facts, events }: Plan): string =>
  [facts, events].map((sentences) => sentences.map(({ says }) => says).join(' ')).join('\n\n');

function questionOf({ watched, events }: Plan, precision: Precision): string {
  const form =
    precision === 'minute' ? 'to the minute, as in 9:42' : 'to the second, as in 9:42:30';
  const own = events.some(({ kind }) => kind === 'own-login');
  const what =
    watched === 'stream'
      ? 'When does the thief’s live connection stop working?'
      : `When does ${own ? 'the thief’s session' : 'the stolen copy'} stop working for good?`;
  return `${what} Answer ${form}, or “never”. Messages take no time.`;
}

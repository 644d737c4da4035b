/** Plays a case both ways and holds the two verdicts against each other. */
import {
  type Judgement,
  judge,
  models,
  readSettings,
  run,
  type Scenario,
  type Trace,
} from '#sandbox';
import type { Case, Outcome } from './case.ts';
import { drive } from './drive.ts';
import { namesIn } from './people.ts';
import { castOf } from './record.ts';

export type Compared = {
  simulated: Judgement;
  real: Judgement;
  /** Between two of the thief's requests. */
  everyMs: number;
  /** The most by which a step was over after its moment. */
  lateMs: number;
  differences: readonly string[];
};

/** A run in which the machine held people up is no measurement: it is played again. */
const TRIES = 6;

/** Half an interval: what happens between two requests must stay between them. */
const mayBeLateMs = (everyMs: number): number => Math.min(everyMs / 2 || 100, 100);

export async function compare(each: Case): Promise<Compared> {
  const { model, scenario, set } = each;
  const changes = { ...readSettings(scenario.settings), hopMs: 0, ...readSettings(set) };
  const virtual = run(scenario, models[model], changes);
  const simulated = judge(virtual);
  const everyMs = intervalOf(scenario);
  for (let left = TRIES; ; left -= 1) {
    const { trace, lateMs } = await played(each, virtual);
    const isLate = lateMs > mayBeLateMs(everyMs);
    if (isLate && left > 1) continue;
    const real = judge(trace);
    const found = differencesBetween(simulated, real, everyMs);
    const excuse = `this machine is too busy to measure: a step was ${lateMs} ms late`;
    const differences = isLate && found.length > 0 ? [excuse, ...found] : found;
    return { simulated, real, everyMs, lateMs, differences };
  }
}

/** The trace of a real run: the same scenario and settings, and what happened. */
async function played({ start, scenario }: Case, virtual: Trace) {
  const system = await start(virtual.settings);
  try {
    const { entries, lateMs } = await drive(system, scenario);
    const cast = castOf(namesIn(scenario).filter((name) => name !== 'network'));
    const trace: Trace = { ...virtual, cast, entries };
    return { trace, lateMs };
  } finally {
    await system.stop();
  }
}

const intervalOf = ({ steps }: Scenario): number =>
  Math.max(
    0,
    ...steps.map(({ who, does }) => (who === 'mallory' && does.type === 'poll' ? does.everyMs : 0)),
  );

/** Where nothing ended access, the stay is what can be compared. */
export const measureOf = ({ exposureMs, dwellMs }: Judgement): number => exposureMs ?? dwellMs ?? 0;

export function outcomeOf(judgement: Judgement, everyMs: number): Outcome {
  const { attacker, endedAtMs, stillInAtEnd } = judgement;
  if (attacker.accepted === 0) return 'never in';
  if (stillInAtEnd) return 'still in';
  if (endedAtMs === null) return 'in until a clock ran out';
  return measureOf(judgement) < everyMs ? 'cut off at once' : 'cut off late';
}

/** What must be equal, to the word. */
const factsOf = (judgement: Judgement, everyMs: number) => ({
  outcome: outcomeOf(judgement, everyMs),
  'ended by': judgement.endedBy,
  'sign-ins': judgement.honest.signIns,
  'times turned away': judgement.honest.refused,
  'innocent sessions lost': judgement.collateral.sessions,
  ...judgement.properties,
});

function differencesBetween(simulated: Judgement, real: Judgement, everyMs: number): string[] {
  const one = new Map(Object.entries(factsOf(simulated, everyMs)));
  const other = new Map(Object.entries(factsOf(real, everyMs)));
  const unequal = [...new Set([...one.keys(), ...other.keys()])]
    .filter((fact) => one.get(fact) !== other.get(fact))
    .map((fact) => `${fact}: simulated ${one.get(fact)}, real ${other.get(fact)}`);
  const apartMs = Math.abs(measureOf(simulated) - measureOf(real));
  return apartMs <= everyMs
    ? unequal
    : [...unequal, `exposure: ${apartMs} ms apart, with a request every ${everyMs} ms`];
}

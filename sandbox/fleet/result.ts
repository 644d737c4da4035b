/** What a fleet shows, model beside model: plain data that survives a worker's message. */
import type { ModelId } from '../model/model.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';
import { bytesOf, wireBytes } from './bytes.ts';
import { amounts, rates } from './day.ts';
import type { Fleet } from './fleet.ts';
import { longestPromised } from './promised.ts';
import { EDGES, type Lengths, type Spread, spreadOf } from './spread.ts';
import type { Tally } from './tally.ts';

/** A day's course in pieces of five minutes, and how it is spread. */
export type Course = {
  each: readonly number[];
  mean: number;
  p50: number;
  p95: number;
  most: number;
};

export type ModelResult = {
  model: ModelId;
  /** How much too long stolen credentials worked, where anything should have ended them. */
  exposure: Spread;
  /** The same by formula, the worst that the settings promise. */
  worstCaseMs: Ms;
  dwell: Spread;
  /** Thefts after which nothing ever should have ended access, but the clock. */
  unended: number;
  /** Sign-ins over and above one for each session: somebody had to prove again who she is. */
  signInsAgain: number;
  /** Innocent sessions that an operator's order ended. */
  collateral: number;
  storeReads: number;
  storeWrites: number;
  signatures: number;
  verifications: number;
  renewals: number;
  wireBytes: number;
  /** Each second. */
  lookUps: Course;
  renewalsCourse: Course;
  /** At a time. */
  records: Course;
  entries: Course;
};

export type FleetResult = {
  sessions: number;
  seed: number;
  /** What servers decided on all models together: requests, logins, renewals and logouts. */
  steps: number;
  thefts: number;
  forced: number;
  logouts: number;
  /** Where the columns of every spread end; the last has no end. */
  columnsMs: readonly Ms[];
  models: readonly ModelResult[];
};

/** What one model's part has come to. */
export type Gathered = {
  model: ModelId;
  settings: Settings;
  tally: Tally;
  exposures: Lengths;
  dwells: Lengths;
  thefts: number;
  forced: number;
  unnoticed: number;
  signIns: number;
  collateral: number;
};

export function resultOf({ sessions, seed }: Fleet, all: readonly Gathered[]): FleetResult {
  const [first] = all;
  return {
    sessions,
    seed,
    steps: all.reduce((sum, each) => sum + stepsOf(each), 0),
    thefts: first?.thefts ?? 0,
    forced: first?.forced ?? 0,
    logouts: first?.tally.logouts ?? 0,
    columnsMs: EDGES,
    models: all.map((each) => modelResult(each, sessions)),
  };
}

const stepsOf = ({ tally, signIns }: Gathered): number =>
  tally.accepted + tally.refused + tally.renewals + tally.logouts + signIns;

function modelResult(gathered: Gathered, sessions: number): ModelResult {
  const { model, settings, tally } = gathered;
  const { storeReads, storeWrites, signatures, verifications, renewals } = tally;
  return {
    model,
    exposure: spreadOf(gathered.exposures),
    worstCaseMs: longestPromised(settings),
    dwell: spreadOf(gathered.dwells),
    unended: gathered.unnoticed,
    signInsAgain: gathered.signIns - sessions,
    collateral: gathered.collateral,
    storeReads,
    storeWrites,
    signatures,
    verifications,
    renewals,
    wireBytes: wireBytes(tally, bytesOf(model, settings)),
    lookUps: courseOf(rates(tally.looks)),
    renewalsCourse: courseOf(rates(tally.renewed)),
    records: courseOf(amounts(tally.records)),
    entries: courseOf(amounts(tally.entries)),
  };
}

function courseOf(each: Float64Array): Course {
  const sorted = each.toSorted();
  const share = (of: number) => sorted[Math.ceil(sorted.length * of) - 1] ?? 0;
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
  return { each: [...each], mean, p50: share(0.5), p95: share(0.95), most: share(1) };
}

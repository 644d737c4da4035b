/** A goal: a property that the reader is asked to make true or false by acting. */
import type { ActorName } from '../model/actor.ts';
import type { ModelId } from '../model/model.ts';
import type { Line, ScenarioFile } from '../model/scenario-file.ts';
import type { SettingName } from '../model/settings/index.ts';
import type { Trace } from '../model/trace.ts';
import type { Judgement } from '../model/verdict.ts';

export type Goal = {
  id: string;
  title: string;
  /** What is wanted, in one or two sentences. */
  asks: string;
  start: Start;
  /** All must hold; the first that does not is what is missing. */
  clauses: readonly Clause[];
  /** From a direction, over the idea, to all but the answer. */
  hints: readonly [string, string, string];
  /** Where there are several, each is of another kind. */
  solutions: readonly [Attempt, ...Attempt[]];
  /** Almost: it fails on exactly one clause. */
  nearMiss: Failed;
  /** What everybody thinks of first, and the limit that excludes it. */
  tempting: Failed;
};

/** What is given, and what may be changed of it. */
export type Start = {
  scenario: ScenarioFile;
  /** What it begins with, and what may be chosen instead. */
  model: ModelId;
  models: readonly ModelId[];
  open: readonly SettingName[];
  /** Who may be made to do more. */
  actors: readonly ActorName[];
};

/** What somebody has changed of a start: the model, settings as people write them, and steps put on top. */
export type Attempt = {
  /** What the idea is. */
  says: string;
  model: ModelId;
  settings?: Readonly<Record<string, string>>;
  added?: readonly Line[];
};

/** `fails`: the clause on which it does. */
export type Failed = Attempt & { fails: string };

/** What is demanded of a finished run. */
export type Clause = {
  id: string;
  says: string;
  measure: (verdict: Judgement, trace: Trace) => Measured;
};

/** What it is in this run, in words, and whether that will do. */
export type Measured = { shows: string; holds: boolean };

export type Judged = Omit<Clause, 'measure'> & Measured;

export type Result =
  | { type: 'reached'; clauses: readonly Judged[] }
  | { type: 'not-yet'; fails: Judged; clauses: readonly Judged[] };

/** The scenario of an attempt, as a file: what is given, and what was put on it. */
export const fileOf = ({ start }: Goal, { added = [], settings = {} }: Attempt): ScenarioFile => ({
  ...start.scenario,
  settings: { ...start.scenario.settings, ...settings },
  steps: [...start.scenario.steps, ...added],
});

/** What is remembered of a reader, kind by kind. Each entry stands alone, so that nothing has to be kept in step. */

/** A date and time as ISO 8601 writes it. */
type When = string;

/** A bet on one model of one experiment, as it was made first: later ones are made knowing the result. */
export type Prediction = { bet: string; sure: boolean; right: boolean; at: When };

/** The latest answer to a question. `belief`: the misconception that it showed. */
export type Answer = { right: boolean; belief: string | null; at: When };

/** A goal of the lab that was reached. */
export type Reached = { at: When };

/** A lesson: when it was last opened, where the reader was, and when the end was first reached. */
export type Visit = { at: When; place: string | null; finishedAt: When | null };

/** Drills of one level: how many right in a row now, and the longest row. */
export type Streak = { row: number; best: number; done: number; at: When };

/** What somebody has made in the lab: its history, as the lab writes it. */
export type Work = { history: string; at: When };

export type Kinds = {
  prediction: Prediction;
  answer: Answer;
  goal: Reached;
  lesson: Visit;
  drills: Streak;
  lab: Work;
};

export type Kind = keyof Kinds;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const isWhen: Check = (value) => isText(value) && !Number.isNaN(Date.parse(String(value)));
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const fields: { readonly [K in Kind]: { readonly [F in keyof Kinds[K]]: Check } } = {
  prediction: { bet: isText, sure: isFlag, right: isFlag, at: isWhen },
  answer: { right: isFlag, belief: orNull(isText), at: isWhen },
  goal: { at: isWhen },
  lesson: { at: isWhen, place: orNull(isText), finishedAt: orNull(isWhen) },
  lab: { history: isText, at: isWhen },
  drills: { row: isCount, best: isCount, done: isCount, at: isWhen },
};

const kinds = Object.keys(fields) as Kind[];

export const isKind = (name: string): name is Kind => kinds.includes(name as Kind);

/** Whether this is what an entry of the kind looks like, with nothing missing and nothing more. */
export function isEntry<K extends Kind>(kind: K, value: unknown): value is Kinds[K] {
  if (typeof value !== 'object' || value === null) return false;
  const checks = Object.entries<Check>(fields[kind]);
  return (
    Object.keys(value).length === checks.length &&
    checks.every(([name, holds]) => holds(Reflect.get(value, name)))
  );
}

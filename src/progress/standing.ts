/** Where a reader stands, read off all that is kept: nothing of it is kept itself. */
import type { Answer, Kinds, Prediction, Reached, Streak, Visit } from './entries.ts';

/** Entries by name, kind by kind. */
export type Kept = {
  readonly [K in Exclude<keyof Kinds, 'lab'>]: Readonly<Record<string, Kinds[K]>>;
};

export type LessonState = 'new' | 'begun' | 'finished';

/** How often it was so, of how many times. */
export type Share = { right: number; of: number };

export type Standing = {
  lessons: Readonly<Record<string, LessonState>>;
  /** The lesson last open that is not finished, and the part of it that was being read. */
  goOn: { lesson: string; place: string | null } | null;
  /** Predictions by how sure the reader was: she is well calibrated where the first share is the larger. */
  sure: Share;
  unsure: Share;
  quiz: Share;
  goals: readonly string[];
  drills: readonly { level: string; row: number; best: number; done: number }[];
  /** Misconceptions that the latest answers show, each once. */
  held: readonly string[];
};

export const standingOf = ({ prediction, answer, goal, lesson, drills }: Kept): Standing => ({
  lessons: mapped(lesson, stateOf),
  goOn: lastOpen(lesson),
  sure: shareOf(Object.values(prediction).filter(({ sure }) => sure)),
  unsure: shareOf(Object.values(prediction).filter(({ sure }) => !sure)),
  quiz: shareOf(Object.entries(answer).flatMap(([name, each]) => (isDrill(name) ? [] : [each]))),
  goals: namesOf(goal),
  drills: Object.entries(drills)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([level, { row, best, done }]: [string, Streak]) => ({ level, row, best, done })),
  held: [...new Set(Object.values(answer).flatMap(({ belief }) => belief ?? []))].sort(),
});

/** A drill keeps one answer for each belief, which is not an answer to a question. */
const isDrill = (name: string) => name.startsWith('drill/');

const stateOf = ({ finishedAt }: Visit): LessonState => (finishedAt ? 'finished' : 'begun');

function lastOpen(lesson: Kept['lesson']): Standing['goOn'] {
  const [last] = Object.entries(lesson)
    .filter(([, { finishedAt }]) => !finishedAt)
    .toSorted(([, a], [, b]) => b.at.localeCompare(a.at));
  return last ? { lesson: last[0], place: last[1].place } : null;
}

const shareOf = (all: readonly (Prediction | Answer)[]): Share => ({
  right: all.filter(({ right }) => right).length,
  of: all.length,
});

const namesOf = (goals: Readonly<Record<string, Reached>>) => Object.keys(goals).sort();

const mapped = <T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));

/** Drills: how many right in a row on each level, and the beliefs that answers still show. */
import type { Streak } from './entries.ts';
import { progress } from './progress.ts';

/** So many right in a row, and the level is done. */
export const ROW = 3;

const NONE = { row: 0, best: 0, done: 0 };

/** Answers to drills are kept by the belief that they are about. */
const PREFIX = 'drill/';

export const streakOn = (level: number): Omit<Streak, 'at'> =>
  progress.recall('drills', String(level)) ?? NONE;

const now = () => new Date().toISOString();

/** `belief`: the one that gives this answer, if any is known. `tempting`: those that a right answer does without. */
export function keepAnswer(
  level: number,
  answer: { right: boolean; belief: string | null; tempting: readonly string[] },
): Omit<Streak, 'at'> {
  const { row, best, done } = streakOn(level);
  const next = answer.right ? row + 1 : 0;
  const streak = { row: next, best: Math.max(best, next), done: done + 1 };
  progress.keep('drills', String(level), { ...streak, at: now() });
  if (!answer.right && answer.belief) keepBelief(answer.belief, true);
  if (answer.right) {
    for (const belief of beliefsHeld().filter((each) => answer.tempting.includes(each))) {
      keepBelief(belief, false);
    }
  }
  return streak;
}

const keepBelief = (belief: string, held: boolean) =>
  progress.keep('answer', PREFIX + belief, {
    right: !held,
    belief: held ? belief : null,
    at: now(),
  });

export const beliefsHeld = (): string[] =>
  Object.entries(progress.recallAll('answer')).flatMap(([name, { belief }]) =>
    name.startsWith(PREFIX) && belief !== null ? [belief] : [],
  );

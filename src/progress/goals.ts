/** The goals of the lab that this reader has reached. */
import { progress } from './progress.ts';

/** The first time counts. */
export function keepReached(goal: string): void {
  if (progress.recall('goal', goal)) return;
  progress.keep('goal', goal, { at: new Date().toISOString() });
}

export const isReached = (goal: string): boolean => progress.recall('goal', goal) !== null;

export const reachedGoals = (): readonly string[] => Object.keys(progress.recallAll('goal'));

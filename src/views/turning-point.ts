/** Where a run turned: the refusal after which nothing of the thief's was answered again. */
import { fromNumericDate, type Trace } from '#sandbox';
import { isTry } from './marks.ts';
import type { StoryEvent } from './story.ts';

export function turningPoint(story: readonly StoryEvent[]): StoryEvent | undefined {
  const tries = story.filter(isTry);
  return tries[tries.findLastIndex(({ outcome }) => outcome === 'answered') + 1];
}

/** When the token that was refused there ran out, by its own exp; null where it did not come to that. */
export function expiryAt(trace: Trace, turn: StoryEvent | undefined): number | null {
  const effects = turn?.why === 'token-expired' ? (trace.entries[turn.entry]?.effects ?? []) : [];
  const verified = effects.find((effect) => effect.type === 'verify');
  return verified ? fromNumericDate(verified.token.claims.exp) : null;
}

/** The second use of a refresh token, after which the thief could not renew: what put her out, whoever made it. */
import type { StoryEvent } from './story.ts';

export function secondUse(
  story: readonly StoryEvent[],
  turn: StoryEvent,
): Pick<StoryEvent, 'atMs' | 'text' | 'entry'> | null {
  const denied = story.find(
    ({ who, kind, why, atMs }) =>
      who === 'thief' && kind === 'renewal' && why !== null && atMs >= turn.atMs,
  );
  const seen = story.findLast(
    ({ kind, why, atMs }) =>
      kind === 'renewal' && why === 'refresh-reused' && atMs <= (denied?.atMs ?? -1),
  );
  const ended = denied?.why === 'refresh-reused' || denied?.why === 'refresh-family-ended';
  if (!seen || !ended) return null;
  const { atMs, entry } = seen;
  return {
    atMs,
    entry,
    text: 'A refresh token is used for the second time, and the issuer ends its family',
  };
}

/** Where a run turned: the refusal after which nothing of the thief's was answered again, and what had run out. */
import { fromNumericDate, type Refusal, type Trace } from '#sandbox';
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

/** A clock that ran out; `atMs` null where the refusal does not say when. */
export type Clocked = { atMs: number | null; text: string; because: string };

const clocks: Partial<Record<Refusal, Pick<Clocked, 'text' | 'because'>>> = {
  'token-expired': {
    text: 'The clock reaches the token’s exp',
    because: 'Nothing that anybody did mattered; the token ran out by itself.',
  },
  'absolute-timeout': {
    text: 'The session reaches its absolute timeout',
    because: 'Nothing that anybody did mattered; however busy, a session of this age is over.',
  },
  'idle-timeout': {
    text: 'The session’s idle timeout runs out',
    because: 'Nobody used it for that long, and that alone ended it.',
  },
  'sealed-expired': {
    text: 'The sealed cookie reaches the end that is written in it',
    because: 'Nothing that anybody did mattered; the cookie ran out by itself.',
  },
  'bound-cookie-expired': {
    text: 'The cookie’s value runs out, and only the device can renew it',
    because: 'The thief has the value and not the key that fetches the next one.',
  },
  'refresh-expired': {
    text: 'The refresh token reaches the end of its life',
    because: 'Nothing that anybody did mattered; there is no further renewal.',
  },
};

/** Null where it was no clock that decided. */
export function runOutAt(trace: Trace, turn: StoryEvent): Clocked | null {
  const words = turn.why && clocks[turn.why];
  return words ? { atMs: expiryAt(trace, turn), ...words } : null;
}

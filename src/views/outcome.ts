/** A run's verdict in words: how much too long, and what ended it. */
import { type Judgement, type Refusal, refusals } from '#sandbox';
import { clockTime } from './clock.ts';
import { sayLength, sayRange } from './length.ts';
import type { StoryEvent } from './story.ts';

export type Words = { headline: string; detail: string; late: boolean };

/** Why the thief's requests were refused in the end, as the end of a sentence. */
const ENDINGS: Partial<Record<Refusal, string>> = {
  'unknown-session': 'the record is gone',
  'on-denylist': 'the token is on the list',
  'token-expired': 'the token has expired',
  'idle-timeout': 'the session was idle too long',
  'absolute-timeout': 'the session is too old',
};

export function outcomeOf(judgement: Judgement, story: readonly StoryEvent[]): Words {
  const { exposureMs, cutOffAtMs, endedAtMs, stillInAtEnd, lastAcceptedAtMs } = judgement;
  if (judgement.attacker.accepted === 0) {
    return { headline: 'Never got in', detail: 'no request was answered', late: false };
  }
  if (stillInAtEnd) {
    const sinceMs = (lastAcceptedAtMs ?? 0) - (endedAtMs ?? lastAcceptedAtMs ?? 0);
    const detail =
      endedAtMs === null
        ? 'and nothing here ends it'
        : `after ${sayLength(sinceMs)}, when this run stops`;
    return { headline: 'Still in', detail, late: true };
  }
  const detail =
    cutOffAtMs === null
      ? ''
      : `refused from ${clockTime(cutOffAtMs)}: ${endingOf(cutOffAtMs, story)}`;
  if (endedAtMs === null)
    return { headline: `In for ${sayLength(judgement.dwellMs ?? 0)}`, detail, late: true };
  if (!exposureMs) {
    const early = cutOffAtMs !== null && cutOffAtMs < endedAtMs;
    return { headline: early ? 'Already out' : 'Cut off at once', detail, late: false };
  }
  return {
    headline: `${sayRange(exposureMs, (cutOffAtMs ?? endedAtMs) - endedAtMs)} too long`,
    detail,
    late: true,
  };
}

function endingOf(cutOffAtMs: number, story: readonly StoryEvent[]): string {
  const refused = story.find(
    ({ atMs, who, outcome }) => who === 'thief' && outcome === 'refused' && atMs === cutOffAtMs,
  );
  const why = refused?.why ?? 'token-expired';
  return ENDINGS[why] ?? refusals[why].says;
}

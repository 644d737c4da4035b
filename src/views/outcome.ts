/** A run's verdict in words: how much too long, and what ended it. */
import type { Judgement, Trace } from '#sandbox';
import { clockTime } from './clock.ts';
import { sayLength, sayRange } from './length.ts';
import { reasons } from './reasons.ts';
import type { StoryEvent } from './story.ts';
import { expiryAt, turningPoint } from './turning-point.ts';

export type Words = { headline: string; detail: string; late: boolean };

export function outcomeOf(judgement: Judgement, story: readonly StoryEvent[], trace: Trace): Words {
  const { exposureMs, cutOffAtMs, endedAtMs, stillInAtEnd, dwellMs, attacker } = judgement;
  if (attacker.accepted === 0)
    return { headline: 'Never got in', detail: 'no request was answered', late: false };
  if (stillInAtEnd) return { headline: 'Still in', detail: staysFor(judgement), late: true };
  const detail = endingOf(turningPoint(story), trace);
  if (endedAtMs === null)
    return { headline: `In for ${sayLength(dwellMs ?? 0)}`, detail, late: true };
  if (!exposureMs) {
    const early = cutOffAtMs !== null && cutOffAtMs < endedAtMs;
    return { headline: early ? 'Already out' : 'Cut off at once', detail, late: false };
  }
  const mostMs = (cutOffAtMs ?? endedAtMs + exposureMs) - endedAtMs;
  return { headline: `${sayRange(exposureMs, mostMs)} too long`, detail, late: true };
}

const staysFor = ({ endedAtMs, exposureMs }: Judgement): string =>
  endedAtMs === null
    ? 'and nothing here ends it'
    : `at least ${sayLength(exposureMs ?? 0)} too long`;

/** `refused from 9:16: token expired at 9:15`: what the thief met, and what had ended it. */
function endingOf(turn: StoryEvent | undefined, trace: Trace): string {
  if (!turn?.why) return '';
  const refused = clockTime(turn.atMs);
  const expiredMs = expiryAt(trace, turn);
  const expired = expiredMs === null ? refused : clockTime(expiredMs);
  return `refused from ${refused}: ${reasons[turn.why]}${expired === refused ? '' : ` at ${expired}`}`;
}

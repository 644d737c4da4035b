/** A run's verdict in words: how much too long, and what ended it. */
import type { Judgement, Trace } from '#sandbox';
import { clockTime } from './clock.ts';
import { sayLength, sayRange } from './length.ts';
import { markedIn } from './marks.ts';
import { reasons } from './reasons.ts';
import type { StoryEvent } from './story.ts';
import { expiryAt, turningPoint } from './turning-point.ts';

export type Words = { headline: string; detail: string; late: boolean };

export function outcomeOf(judgement: Judgement, story: readonly StoryEvent[], trace: Trace): Words {
  const { accepted, refused, rides, forgedRequests } = judgement.attacker;
  const marked = markedIn(story);
  if (accepted + refused > 0) return withStream(thiefs(judgement, story, trace), judgement);
  if (marked.some(({ kind }) => kind === 'abuse')) return abused(rides + forgedRequests, marked);
  if (marked.some(({ who }) => who === 'user')) return users(judgement, marked);
  return { headline: 'Never got in', detail: 'no request was answered', late: false };
}

function thiefs(judgement: Judgement, story: readonly StoryEvent[], trace: Trace): Words {
  const { exposureMs, cutOffAtMs, endedAtMs, stillInAtEnd, dwellMs, attacker } = judgement;
  if (attacker.accepted === 0) return neverIn(judgement, story, trace);
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

function neverIn({ attacker }: Judgement, story: readonly StoryEvent[], trace: Trace): Words {
  const others = attacker.rides + attacker.forgedRequests;
  if (others > 0) return { ...inHerName(others), detail: 'though nothing stolen opens anything' };
  return { headline: 'Never got in', detail: endingOf(turningPoint(story), trace), late: false };
}

/** A request from the victim's own browser is a success of the thief's, though she holds nothing. */
const inHerName = (count: number): Words => ({
  headline: count === 1 ? 'Done in her name' : `Done ${count} times in her name`,
  detail: 'the browser vouches for it',
  late: true,
});

function abused(carriedOut: number, marked: readonly StoryEvent[]): Words {
  if (carriedOut > 0) return inHerName(carriedOut);
  const why = marked.find((event) => event.why)?.why;
  const detail = why ? reasons[why] : 'the cookie stays behind';
  return { headline: 'Nothing done in her name', detail, late: false };
}

/** A run without a thief: what became of the user. */
function users({ honest }: Judgement, marked: readonly StoryEvent[]): Words {
  const refused = marked.findLast(({ outcome }) => outcome === 'refused');
  const detail = refused?.why ? `refused: ${reasons[refused.why]}` : 'nobody is turned away';
  if (honest.refused > 0) return { headline: 'The user is turned away', detail, late: true };
  if (honest.signIns <= 1) return { headline: 'Stays signed in', detail, late: false };
  return { headline: `Signs in ${honest.signIns} times`, detail, late: false };
}

/** A thief who is cut off, and goes on listening. */
const withStream = (words: Words, { properties, stillInAtEnd }: Judgement): Words =>
  properties['stream-ends-with-session'] === 'broken' && !stillInAtEnd
    ? { ...words, detail: `${words.detail}; the open stream goes on`, late: true }
    : words;

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

/**
 * Which event decided? The candidates of a run, and the one that its refusals point at.
 *
 * The right one is read off the trace: a refusal says what it looked at.
 */
import type { Trace } from '#sandbox';
import { clockTime } from './clock.ts';
import { type Decider, deciderOf } from './decider.ts';
import { type StoryEvent, storyOf } from './story.ts';
import { replyTo } from './suspect-replies.ts';

export type Suspect = { text: string; right: boolean; reply: string };

export type WhichEvent = { asks: string; list: readonly Suspect[] };

/** Four to choose from: what is least in doubt goes first. */
const MOST = 4;

/** Null where no one event decided. */
export function suspectsOf(trace: Trace): WhichEvent | null {
  const story = storyOf(trace);
  const decider = deciderOf(story, trace);
  if (!decider) return null;
  const others = candidates(story, decider)
    .slice(0, MOST - 1)
    .map((event) => ({
      atMs: event.atMs,
      suspect: { text: lineOf(event), right: false, reply: replyTo(event, story, decider) },
    }));
  const right = { text: lineOf(decider), right: true, reply: `Yes. ${decider.because}` };
  const list = [...others, { atMs: decider.atMs, suspect: right }].sort(inOrder);
  return { asks: decider.asks, list: list.map(({ suspect }) => suspect) };
}

type Timed = { atMs: number | null };

/** What has no moment of its own comes last. */
const inOrder = (one: Timed, other: Timed) =>
  (one.atMs ?? Number.POSITIVE_INFINITY) - (other.atMs ?? Number.POSITIVE_INFINITY);

const lineOf = ({ atMs, text }: { atMs: number | null; text: string }) =>
  atMs === null ? text : `${clockTime(atMs)} — ${text}`;

/** The likeliest to be taken for it first. */
const tempting: readonly StoryEvent['kind'][] = [
  'ending',
  'order',
  'logout',
  'password',
  'fault',
  'act',
  'theft',
  'login',
];

function candidates(
  story: readonly StoryEvent[],
  { entry, turn, atMs, text }: Decider,
): StoryEvent[] {
  const lastMs = turn?.atMs ?? Number.POSITIVE_INFINITY;
  const seen = new Set([text]);
  const told = story.filter((event) => {
    const isNew = !seen.has(event.text);
    seen.add(event.text);
    return isNew && event.entry !== entry && event.atMs <= lastMs && event !== turn;
  });
  const likely = tempting.flatMap((kind) => told.filter((event) => event.kind === kind));
  const afterwards = turn && turn.entry !== entry && turn.atMs !== atMs ? [turn] : [];
  return [...likely.slice(0, MOST - 1 - afterwards.length), ...afterwards];
}

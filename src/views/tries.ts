/** The requests on one row, in words: what the marks of the chart say to the eye. */
import { clockTime } from './clock.ts';
import { markedIn } from './marks.ts';
import type { StoryEvent } from './story.ts';

type Span = { outcome: StoryEvent['outcome']; from: number; to: number };

/** `Mallory’s requests: answered from 9:02 to 9:58, refused from 10:00 to 10:06.`, up to a moment. */
export function triesInWords(story: readonly StoryEvent[], untilMs: number): string {
  const spans: Span[] = [];
  const marked = markedIn(story);
  const owner = marked.every(({ who }) => who === 'thief') ? 'Mallory' : 'The user';
  for (const { atMs, outcome } of marked) {
    if (atMs > untilMs) break;
    const last = spans.at(-1);
    if (last?.outcome === outcome) last.to = atMs;
    else spans.push({ outcome, from: atMs, to: atMs });
  }
  if (spans.length === 0) return `${owner} has not tried.`;
  return `${owner}’s requests: ${spans.map(saySpan).join(', ')}.`;
}

const saySpan = ({ outcome, from, to }: Span) =>
  from === to
    ? `${outcome} at ${clockTime(from)}`
    : `${outcome} from ${clockTime(from)} to ${clockTime(to)}`;

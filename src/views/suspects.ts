/**
 * Which event decided? The candidates of a run, and the one that its refusals point at.
 *
 * The right one is read off the trace: a refusal says what it looked at.
 */
import type { Trace } from '#sandbox';
import { clockTime } from './clock.ts';
import { type StoryEvent, storyOf } from './story.ts';
import { expiryAt, turningPoint } from './turning-point.ts';

export type Suspect = { text: string; right: boolean; reply: string };

/** Four to choose from: where there are more, the theft is the least in doubt and goes first. */
const MOST = 4;

type Endings = { all: readonly StoryEvent[]; decider: StoryEvent | undefined };

export function suspectsOf(trace: Trace): Suspect[] {
  const story = storyOf(trace);
  const turn = turningPoint(story);
  const endings = endingsOf(story, turn);
  const first = (kind: StoryEvent['kind']) =>
    story.filter((event) => event.kind === kind).slice(0, 1);
  const suspects = [
    ...first('theft').map((event) =>
      wrong(event, 'That is how the copy came to be. It did not end it.'),
    ),
    ...first('logout').map((event) => wrong(event, logoutReply(endings))),
    ...endings.all.map((event) => endingSuspect(event, endings)),
    ...expirySuspect(trace, turn),
    ...(turn
      ? [wrong(turn, 'That is when she found out. Something had already changed by then.')]
      : []),
  ];
  return suspects.slice(-MOST);
}

const lineOf = ({ atMs, text }: Pick<StoryEvent, 'atMs' | 'text'>) =>
  `${clockTime(atMs)} — ${text}`;

const wrong = (event: StoryEvent, reply: string): Suspect => ({
  text: lineOf(event),
  right: false,
  reply,
});

/** What servers did before the turn. It decided if the refusal looked at it: then the last of it did. */
function endingsOf(story: readonly StoryEvent[], turn: StoryEvent | undefined): Endings {
  const all = story.filter(({ kind, atMs }) => kind === 'ending' && atMs <= (turn?.atMs ?? 0));
  const lookedAt = turn?.why === 'unknown-session' || turn?.why === 'on-denylist';
  return { all, decider: lookedAt ? all.at(-1) : undefined };
}

function endingSuspect(event: StoryEvent, { decider }: Endings): Suspect {
  if (event === decider)
    return {
      text: lineOf(event),
      right: true,
      reply: 'Yes. It is the one thing that changed what the next check read.',
    };
  return wrong(
    event,
    decider
      ? 'Necessary, but not yet enough: the api reads a copy, and the copy had not heard of it.'
      : 'It stops the next renewal. But no api asks about it, so the token in the thief’s hands stays good.',
  );
}

function expirySuspect(trace: Trace, turn: StoryEvent | undefined): Suspect[] {
  const atMs = expiryAt(trace, turn);
  if (atMs === null) return [];
  return [
    {
      text: lineOf({ atMs, text: 'The clock reaches the token’s exp' }),
      right: true,
      reply: 'Yes. Nothing that anybody did mattered; the token ran out by itself.',
    },
  ];
}

function logoutReply({ all, decider }: Endings): string {
  if (all.length === 0) return 'It changed Alice’s page, and nothing that the api reads.';
  return decider
    ? 'The click only asked for it. What counted is what a server did about it.'
    : 'The click only asked for it. And what the server did about it is not what the api checks.';
}

/** Why a candidate did not decide. */
import type { Decider } from './decider.ts';
import type { StoryEvent } from './story.ts';

export function replyTo(event: StoryEvent, story: readonly StoryEvent[], decider: Decider): string {
  const stays = decider.by === 'nothing' || decider.by === 'fault';
  switch (event.kind) {
    case 'theft':
      return stays
        ? 'That is how it began. It says nothing of how long it lasts.'
        : 'That is how it began. It did not end it.';
    case 'logout':
    case 'password':
    case 'order':
      return replyToAct(event, story, decider);
    case 'ending':
      return replyToEnding(event, decider);
    case 'fault':
      return 'It changed what is in order and what is not, but not what decided here.';
    case 'login':
      return 'It begins a session, and ends none.';
    case 'request':
      return 'That is when it showed. Something had already changed by then.';
    default:
      return 'It changed nothing that this check reads.';
  }
}

function replyToAct(act: StoryEvent, story: readonly StoryEvent[], { by }: Decider): string {
  if (by === 'fault') return 'It was done, and a server did its part. Then something undid that.';
  const done = story.some(({ kind, atMs }) => kind === 'ending' && atMs >= act.atMs);
  if (!done) return sayNothingDone(act);
  return by === 'change'
    ? 'That only asked for it. What counted is what a server did about it.'
    : 'That only asked for it. And what the server did about it is not what the api checks.';
}

const sayNothingDone = ({ kind, who }: StoryEvent): string =>
  kind === 'logout' && who === 'user'
    ? 'It changed Alice’s page, and nothing that the api reads.'
    : 'Nothing that the api reads was changed by it.';

function replyToEnding({ text }: StoryEvent, { by }: Decider): string {
  if (by === 'change')
    return 'Necessary, but not yet enough: the api reads a copy, and the copy had not heard of it.';
  if (by === 'fault') return 'It was enough for a while. Then something undid it.';
  return text.includes('refresh token')
    ? 'It stops the next renewal. But no api asks about it, so the token in the thief’s hands stays good.'
    : 'It changed something, but not what this check reads.';
}

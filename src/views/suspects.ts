/**
 * Which event decided? The candidates of a run, and the one that its refusals point at.
 *
 * The right one is read off the trace: a refusal says what it looked at.
 */
import { fromNumericDate, type Trace } from '#sandbox';
import { clockTime } from './clock.ts';
import { type StoryEvent, storyOf } from './story.ts';

export type Suspect = { text: string; right: boolean; reply: string };

export function suspectsOf(trace: Trace): Suspect[] {
  const story = storyOf(trace);
  const cutOff = lastTurn(story);
  const expiry = expiryOf(trace, cutOff);
  const named = (event: StoryEvent | undefined, right: boolean, reply: string): Suspect[] =>
    event ? [{ text: `${clockTime(event.atMs)} — ${event.text}`, right, reply }] : [];
  const ending = story.find(({ kind }) => kind === 'ending');
  const decidedByServer = cutOff?.why === 'unknown-session' || cutOff?.why === 'on-denylist';
  return [
    ...named(
      story.find(({ kind }) => kind === 'theft'),
      false,
      'That is how the copy came to be. It did not end it.',
    ),
    ...named(
      story.find(({ kind }) => kind === 'logout'),
      false,
      logoutReply(ending, decidedByServer),
    ),
    ...named(
      ending,
      decidedByServer,
      decidedByServer
        ? 'Yes. It is the one thing that changed what the next check read.'
        : 'It stops the next renewal. But no api asks about it, so the token in the thief’s hands stays good.',
    ),
    ...(expiry === null
      ? []
      : [
          {
            text: `${clockTime(expiry)} — The clock reaches the token’s exp`,
            right: cutOff?.why === 'token-expired',
            reply: 'Yes. Nothing that anybody did mattered; the token ran out by itself.',
          },
        ]),
    ...named(cutOff, false, 'That is when she found out. Something had already changed by then.'),
  ];
}

const logoutReply = (ending: StoryEvent | undefined, decided: boolean) =>
  ending
    ? `The click only asked for it.${decided ? ' What counted is what a server did about it.' : ' And what the server did about it is not what the api checks.'}`
    : 'It changed Alice’s page, and nothing that the api reads.';

/** The refusal after which nothing of the thief's was answered again. */
function lastTurn(story: readonly StoryEvent[]): StoryEvent | undefined {
  const tries = story.filter(({ who, kind }) => who === 'thief' && kind === 'request');
  return tries[tries.findLastIndex(({ outcome }) => outcome === 'answered') + 1];
}

/** When the refused token ran out, by its own exp; null where it did not come to that. */
function expiryOf(trace: Trace, cutOff: StoryEvent | undefined): number | null {
  const effects =
    cutOff?.why === 'token-expired' ? (trace.entries[cutOff.entry]?.effects ?? []) : [];
  const deaths = effects.flatMap((effect) =>
    effect.type === 'verify' ? [fromNumericDate(effect.token.claims.exp)] : [],
  );
  return deaths[0] ?? null;
}

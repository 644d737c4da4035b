/** What a server tells a detector, once it has been asked to. */
import type { ActorName } from '../model/actor.ts';
import { sidOf, userOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Call, Heard, Of } from '../model/message.ts';

/** `watcher`: who wants to know; null where nobody does. */
export type Watched = { watcher: ActorName | null };

export const UNWATCHED: Watched = { watcher: null };

export const watched = (_: Watched, { from }: Heard<Of<'watch'>>): { next: Watched } => ({
  next: { watcher: from },
});

/** Whoever asks from nowhere in particular asks from her own place. */
export const reportUse = (
  { watcher }: Watched,
  caller: ActorName,
  { credential, address = caller }: Call,
): Effect[] =>
  watcher
    ? [send(watcher, { type: 'seen', user: userOf(credential), sid: sidOf(credential), address })]
    : [];

export const reportFailure = ({ watcher }: Watched, user: string): Effect[] =>
  watcher ? [send(watcher, { type: 'failed-login', user })] : [];

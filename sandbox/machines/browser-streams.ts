/** A stream that a page holds open: it is closed with the page, and only this page’s. */
import type { ActorName } from '../model/actor.ts';
import type { AccessCredential } from '../model/credential.ts';
import { send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Answer } from './rules.ts';

/** `streaming`: with whom, and by what it was opened; null where nothing is open. */
export type Listener = { streaming: { to: ActorName; credential: AccessCredential } | null };

export const NOT_LISTENING: Listener = { streaming: null };

export const listens = (
  _: Listener,
  { call: { stream, credential }, from }: Heard<Of<'answer'>>,
): Answer<Listener> => (stream ? { next: { streaming: { to: from, credential } } } : {});

export const hangsUp = ({ streaming }: Listener): Answer<Listener> =>
  streaming
    ? {
        next: NOT_LISTENING,
        effects: [send(streaming.to, { type: 'hang-up', credential: streaming.credential })],
      }
    : {};

/** What is said about links and codes that are mailed. */
import type { ActorName } from './actor.ts';
import type { LinkToken } from './credential.ts';
import type { Purpose } from './step.ts';

/** To the server that sends links: one is wanted, by whoever types the user's name; or one is opened. `own` is the engine's thread: the user herself did it. */
export type LinkRequest =
  | { type: 'link-wanted'; purpose: Purpose; user: string }
  | {
      type: 'link-opened';
      link: LinkToken;
      purpose: Purpose;
      own: boolean;
    };

export type AboutLink = { asked: LinkRequest; caller: ActorName };

/** Out of band: an e-mail, read at the device that asked for it. */
export type Mail = { type: 'mail'; purpose: Purpose; link: LinkToken };

/** Steps: who does what at which moment. Read from text by `scenario-file.ts`. */
import type { ActorName } from './actor.ts';
import type { Ms } from './time.ts';

/** What a person does at one of her own devices. A poll goes on while she is signed in. */
export type DeviceStep =
  | { type: 'login' }
  | { type: 'request' }
  | { type: 'poll'; everyMs: Ms }
  | { type: 'refresh' }
  | { type: 'logout' }
  | { type: 'change-password'; endOthers: boolean };

/** What the attacker does. A poll with `renews` uses a stolen refresh token when refused. */
export type ThiefStep =
  | { type: 'replay' }
  | { type: 'refresh' }
  | { type: 'poll'; everyMs: Ms; renews: boolean };

/** A theft happens at the victim's device, at once and unseen. */
export type TheftStep = { type: 'steal'; via: 'malware'; by: ActorName };

export type Step = { atMs: Ms; who: ActorName; does: DeviceStep | ThiefStep | TheftStep };

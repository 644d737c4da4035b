/** What a browser's chart asks before it takes a way: what it holds, and what it has just heard. */
import { outgrows } from '../choices/carrier/forged.ts';
import type { ActorName } from '../model/actor.ts';
import type { Heard, Of, Response } from '../model/message.ts';
import type { AbuseStep, DeviceStep, TheftStep } from '../model/step.ts';
import { losesAccess } from './browser-abuse.ts';
import type { Person } from './browser-sign-in.ts';
import { asksForFresh } from './browser-thefts.ts';
import {
  againProven,
  againWithNonce,
  type Client,
  canRenew,
  hasRenewable,
  isAboutCredential,
  isStale,
  mustRenewFirst,
  renewWithNonce,
} from './client.ts';

export type Input = Pick<Client, 'settings' | 'door' | 'apis' | 'behind'> &
  Pick<Person, 'accounts'> & {
    device: ActorName;
    user: string;
  };
/** `tabs`: how many of them wait for a renewal. */
export type Context = Person & Input & { tabs: number };
export type Event = Heard<DeviceStep | TheftStep | AbuseStep | Response | Of<'mail'> | Of<'plant'>>;

type Asked = { context: Context; event: Event };

export const guards = {
  canRenew: ({ context, event }: Asked) => event.type === 'refusal' && canRenew(context, event),
  isMended: ({ context, event }: Asked) =>
    event.type === 'refusal' &&
    !event.call.manner &&
    !isStale(context, event) &&
    isAboutCredential(event),
  isAwaited: ({ context }: Asked) => context.tabs > 1,
  hasRenewable: ({ context }: Asked) => hasRenewable(context),
  mustRenewFirst: ({ context, event }: Asked) => mustRenewFirst(context, event.clockMs),
  asksForFresh: ({ context, event }: Asked) =>
    event.type === 'steal' && event.via === 'xss' && asksForFresh(context),
  lacksNonce: ({ context, event }: Asked) =>
    event.type === 'refusal' && againWithNonce(context, event) !== null,
  isAskedWho: ({ context, event }: Asked) =>
    event.type === 'refusal' && againProven(context, event) !== null,
  lacksNonceToRenew: ({ context, event }: Asked) =>
    event.type === 'not-renewed' && renewWithNonce(context, event) !== null,
  isLetIn: ({ event }: Asked) => event.type === 'link-done' && event.purpose === 'one-time-code',
  losesAccess: ({ context, event }: Asked) => losesAccess(context, event),
  losesCookie: ({ event }: Asked) => event.type === 'signed-out' && event.manner === 'csrf',
  isDropped: ({ context, event }: Asked) =>
    event.type === 'signed-in' && outgrows(event.credentials.access, context.settings),
  staysSignedIn: ({ event }: Asked) => event.type === 'logout-everywhere' && event.keepThis,
  bringsCredentials: ({ event }: Asked) =>
    event.type === 'password-changed' && event.credentials !== null,
};

/** What a page does with each thing that it hears, whatever state its person is in. */
import { withCookies } from '../choices/carrier/forged.ts';
import type { ActorName } from '../model/actor.ts';
import type { Heard, Of, Response } from '../model/message.ts';
import type { SsoResponse } from '../model/sso.ts';
import type { AbuseStep, DeviceStep, TheftStep } from '../model/step.ts';
import { forged, forgotten, planted } from './browser-abuse.ts';
import { appsStolen, type Guest, guest } from './browser-apps.ts';
import { ask } from './browser-asking.ts';
import { leaving } from './browser-leaving.ts';
import { kept, received, signIn } from './browser-sign-in.ts';
import { hangsUp, type Listener, listens, NOT_LISTENING } from './browser-streams.ts';
import { deceived, stolen, watched } from './browser-thefts.ts';
import {
  againProven,
  againWithNonce,
  answered,
  canRenew,
  renew,
  renewed,
  renewWithNonce,
} from './client.ts';
import { mailed, openLink, wantLink } from './links.ts';
import { inTurn, type Rules } from './rules.ts';

export type PageInput = Pick<Guest, 'settings' | 'door' | 'apis' | 'behind' | 'accounts'> & {
  device: ActorName;
  user: string;
};
/** `tabs`: how many of them wait for a renewal. */
export type Page = Guest & Listener & PageInput & { tabs: number };
export type PageEvent = Heard<
  | DeviceStep
  | TheftStep
  | AbuseStep
  | Response
  | SsoResponse
  | Of<'mail'>
  | Of<'plant'>
  | Of<'stream-closed'>
>;

export const pageRules: Rules<Page, PageEvent> = {
  login: (context, step) => inTurn<Page>(signIn(context, step), { next: { tabs: 1 } }),
  request: ask,
  poll: ask,
  refresh: (context, { tabs, clockMs }) => {
    const one = renew(context, null, clockMs);
    const effects = Array.from({ length: tabs }, () => one.effects ?? []).flat();
    return { next: { ...one.next, tabs }, effects };
  },
  ...leaving,
  logout: (context) => inTurn<Page>(hangsUp(context), leaving.logout(context)),
  'open-stream': (context, step) => ask(context, { ...step, wants: 'account', stream: 'open' }),
  'stream-closed': () => ({ next: NOT_LISTENING }),
  ...guest,
  steal: (context, step) => inTurn<Page>(stolen(context, step), appsStolen(context, step)),
  ride: (context, { wants, clockMs }) => ask(context, { wants, region: 1, clockMs }, 'ride'),
  csrf: forged,
  plant: planted,
  'signed-out': forgotten,
  'ask-link': wantLink,
  'open-link': (context, { purpose }) => openLink(context, purpose, true),
  mail: mailed,
  'link-done': (context, { clockMs }) => signIn(context, { clockMs, withCode: true }),

  'signed-in': (context, { credentials, clockMs }) =>
    inTurn<Page>(received(context, credentials, clockMs), deceived(context, credentials)),
  answer: (context, heard) =>
    inTurn<Page>(
      watched(context, kept(context, answered(context, heard), heard.clockMs)),
      listens(context, heard),
    ),
  renewed: (context, { credentials, clockMs }) =>
    inTurn<Page>(watched(context, renewed(context, credentials, clockMs)), {
      next: {
        tabs: Math.max(1, context.tabs - 1),
        jar: withCookies(context.jar, credentials, context.settings, clockMs),
      },
    }),
  unavailable: () => ({ next: { waiting: null } }),
  'not-renewed': (context, heard) => renewWithNonce(context, heard) ?? signIn(context, heard),
  'password-changed': (context, { credentials, clockMs }) =>
    credentials
      ? watched(context, {
          next: { ...received(context, credentials, clockMs).next, waiting: null },
        })
      : {},
  refusal: (context, refused) => {
    const again = againWithNonce(context, refused) ?? againProven(context, refused);
    if (again) return again;
    return canRenew(context, refused)
      ? renew(context, refused.call, refused.clockMs)
      : signIn(context, refused);
  },
};

/** A script has the page renew at once; a page that is renewing anyway need not be told. */
export const fresh: Rules<Page, PageEvent> = {
  steal: (it, { clockMs }) => renew(it, null, clockMs),
};

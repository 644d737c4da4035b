/** How a person opens apps and leaves them: the browser is sent to and fro, and keeps a session of each. */
import { framesCarry } from '../choices/sso-frames.ts';
import { IDP } from '../choices/sso-tokens.ts';
import { type AccessCredential, type SessionId, sidOf } from '../model/credential.ts';
import { type End, send } from '../model/effect.ts';
import type { Heard } from '../model/message.ts';
import {
  APPS,
  type App,
  type Authorization,
  type Leaving,
  type SsoResponse,
} from '../model/sso.ts';
import type { DeviceStep, TheftStep } from '../model/step.ts';
import type { Person } from './browser-sign-in.ts';
import type { Answer, Rules } from './rules.ts';

/**
 * `apps`: what each app has given it. `idp`: its session at the identity provider. `signingIn`: the tabs
 * that wait while she types her password in another; null while she does not.
 */
export type Guest = Person & {
  apps: Readonly<Partial<Record<App, AccessCredential>>>;
  idp: SessionId | null;
  signingIn: readonly Authorization[] | null;
};

export const NO_APPS = { apps: {}, idp: null, signingIn: null };

type Event = Heard<Extract<DeviceStep, { type: 'open-app' | 'leave-app' }> | SsoResponse>;

export const guest: Rules<Guest, Event> = {
  'open-app': ({ apps }, { app, access }) => ({
    effects: [send(app, { type: 'enter', app, credential: apps[app] ?? null, access })],
  }),
  'to-idp': ({ idp }, { asks }) => ({
    effects: [send(IDP, { type: 'authorize', asks, session: idp })],
  }),
  'sign-in-asked': ({ user, device, idp, signingIn }, { asks }) => {
    if (signingIn) return { next: { signingIn: [...signingIn, asks] } };
    const who = { type: 'sign-in', user, device, key: null, learnedMs: null, asks } as const;
    return {
      next: { signingIn: [] },
      effects: [send(IDP, { ...who, ...(idp && { shown: idp }) })],
    };
  },
  authorized: ({ signingIn }, { app, code, session }) => ({
    next: { idp: session, signingIn: null },
    effects: [
      send(app, { type: 'callback', app, code }),
      ...(signingIn ?? []).map((asks) => send(IDP, { type: 'authorize', asks, session })),
    ],
  }),
  'app-opened': ({ apps }, { app, credential }) =>
    credential ? { next: { apps: { ...apps, [app]: credential } } } : {},

  'leave-app': (context, { app, how }) => {
    const credential = context.apps[app];
    if (!credential) return {};
    return {
      next: { apps: without(context, app) },
      effects: [...ends(context, app, how), send(app, { type: 'leave', app, credential, how })],
    };
  },
  'app-left': (context, { app, how, hint }) => ({
    next: { apps: without(context, app) },
    effects:
      how === 'rp-initiated'
        ? [send(IDP, { type: 'end-session', hint, session: context.idp })]
        : [],
  }),
  'session-ended': ({ apps, settings }, { frames }) => ({
    next: { idp: null },
    effects: frames.map((app) => {
      const credential = framesCarry(app, settings) ? (apps[app] ?? null) : null;
      return send(app, { type: 'front-logout', app, credential });
    }),
  }),
  'frame-loaded': (context, { app, ended }) =>
    ended ? { next: { apps: without(context, app) } } : {},
};

const obey = { actions: 'obey' } as const;

/** Apps are opened and left in whatever state she is at the application itself. */
export const visits = {
  'open-app': obey,
  'to-idp': obey,
  'sign-in-asked': obey,
  authorized: obey,
  'app-opened': obey,
  'leave-app': obey,
  'app-left': obey,
  'session-ended': obey,
  'frame-loaded': obey,
} as const;

const without = ({ apps }: Guest, app: App): Guest['apps'] => {
  const { [app]: _, ...rest } = apps;
  return rest;
};

/** Out of one app, people mean that one; out of the sign-in, all that they came to by it. */
const ends = ({ apps, user }: Guest, left: App, how: Leaving): End[] => {
  const by = how === 'local' ? 'app-logout' : 'single-logout';
  const act = { type: 'end', by, user, device: null, keepsOwn: false, endOthers: false } as const;
  const meant = how === 'local' ? [apps[left]] : Object.values(apps);
  return meant.flatMap((credential) => (credential ? [{ ...act, sid: sidOf(credential) }] : []));
};

/** Malware takes what the browser holds of every app. What the identity provider’s own cookie would open is not played. */
export const appsStolen = ({ apps }: Guest, { via, by }: Heard<TheftStep>): Answer<Guest> => ({
  effects: APPS.flatMap((app) => {
    const credential = apps[app];
    return via === 'malware' && credential
      ? [{ type: 'hand', to: by, message: { type: 'app-loot', app, credential } }]
      : [];
  }),
});

/** What happened in single sign-on: each message between a browser, an app and the identity provider, in a sentence. */
import type { Message } from '#sandbox';
import type { Sentence } from './happened.ts';

type SignOn = Extract<
  Message['type'],
  | 'enter'
  | 'to-idp'
  | 'authorize'
  | 'sign-in-asked'
  | 'authorized'
  | 'callback'
  | 'redeem'
  | 'redeemed'
  | 'app-opened'
  | 'leave'
  | 'app-left'
  | 'end-session'
  | 'session-ended'
  | 'front-logout'
  | 'frame-loaded'
  | 'back-logout'
  | 'work-due'
  | 'sync'
  | 'synced'
  | 'app-loot'
>;

export const sentencesOfSignOn: { readonly [Type in SignOn]: Sentence<Type> } = {
  enter: (who, _, { effects }) =>
    effects.some((effect) => effect.type === 'decide' && !effect.refusal)
      ? `${who} knows this browser and lets it in.`
      : `${who} does not know this browser and sends it to the identity provider.`,
  'to-idp': (who) => `${who} is sent to the identity provider.`,
  authorize: (who, _, { effects }) =>
    effects.some((effect) => effect.type === 'send' && effect.message.type === 'authorized')
      ? `${who} knows this browser: no password is asked for.`
      : `${who} does not know this browser and asks for the password.`,
  'sign-in-asked': (who) => `${who} is asked for the password, and it is given.`,
  authorized: (who, { app }) => `${who} is sent back to the ${app}, with a code.`,
  callback: (who) => `${who} gets the code and takes it to the identity provider.`,
  redeem: (who) => `${who} takes the code, once, and signs an ID token.`,
  redeemed: (who, _, { effects }) =>
    effects.some((effect) => effect.type === 'send')
      ? `${who} checks the ID token and begins a session of its own.`
      : `${who} does not believe the ID token.`,
  'app-opened': (who, { app }) => `${who} sees the ${app}, signed in.`,
  leave: (who, _, { effects }) =>
    effects.some(({ type }) => type === 'write')
      ? `${who} ends its own session.`
      : `${who} has nothing to delete: its session lives where it was copied to.`,
  'app-left': (who, { app, how }) =>
    how === 'rp-initiated'
      ? `${who} is out of the ${app}, and sent on to log out of the identity provider.`
      : `${who} is out of the ${app}.`,
  'end-session': (who, _, { effects }) => {
    const told = effects.filter(
      (effect) => effect.type === 'send' && effect.message.type === 'back-logout',
    ).length;
    return told > 0
      ? `${who} ends its session and tells ${told} of the apps.`
      : `${who} ends its session.`;
  },
  'session-ended': (who, { frames }) =>
    frames.length > 0
      ? `${who} is out of the identity provider, and loads the logout page of each app in a frame.`
      : `${who} is out of the identity provider.`,
  'front-logout': (who, { credential }) =>
    credential
      ? `${who} is loaded in a frame, with its cookie: it ends that session.`
      : `${who} is loaded in a frame without its cookie, and cannot tell whose logout it is.`,
  'frame-loaded': (who, { app, ended }) =>
    ended ? `${who} is out of the ${app}.` : `${who} hears that the ${app} has ended nothing.`,
  'back-logout': (who, _, { effects }) =>
    effects.some(({ type }) => type === 'write')
      ? `${who} checks the logout token and ends that session.`
      : `${who} gets a logout token, and has nothing to delete.`,
  'work-due': (who) => `${who} works for its user, who is not there.`,
  sync: (who, _, { effects }) =>
    effects.some((effect) => effect.type === 'decide' && effect.refusal)
      ? `${who} refuses the app’s refresh token.`
      : `${who} takes the app’s refresh token.`,
  synced: (who, { why }) =>
    why ? `${who} can no longer work in her name: ${why}.` : `${who} goes on in her name.`,
  'app-loot': (who, { app }) => `${who} has the session of the ${app}, too.`,
};

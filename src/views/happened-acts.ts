/** What happened when somebody acted: the steps of a scenario beyond the everyday ones, in a sentence each. */
import { sayDuration } from '#sandbox';
import type { Sentence } from './happened.ts';
import { nameOf } from './names.ts';

type Act =
  | 'logout-everywhere'
  | 'end-listed'
  | 'ask-link'
  | 'open-link'
  | 'open-app'
  | 'leave-app'
  | 'forge'
  | 'fixate'
  | 'steal'
  | 'ride'
  | 'csrf'
  | 'disable-user'
  | 'force-logout'
  | 'demote'
  | 'detect'
  | 'lag'
  | 'partition'
  | 'heal'
  | 'store-down'
  | 'store-up'
  | 'restart'
  | 'failover'
  | 'skew'
  | 'issuer-down'
  | 'issuer-up';

export const sentencesOfActs: { readonly [Type in Act]: Sentence<Type> } = {
  'logout-everywhere': (who, { keepThis }) =>
    `${who} logs out everywhere${keepThis ? ' else' : ''}.`,
  'end-listed': (who, { device }, entry, trace) =>
    entry.effects.some(({ type }) => type === 'send')
      ? `${who} ends the session of ${nameOf(device, trace)} on the list.`
      : `${who} looks for the session of ${nameOf(device, trace)}: no server keeps a list.`,
  'ask-link': (who, { purpose }) => `${who} asks for a link to ${purpose}.`,
  'open-link': (who, { purpose }) => `${who} opens the link to ${purpose}.`,
  'open-app': (who, { app }) => `${who} opens the ${app}.`,
  'leave-app': (who, { app, how }) =>
    how === 'local'
      ? `${who} logs out of the ${app}.`
      : `${who} logs out of the ${app} and of the identity provider.`,
  forge: (who, { how, user }) => `${who} forges a token for ${user}: ${how}.`,
  fixate: (who, { victim, origin }, _, trace) =>
    `${who} plants a session ID at ${nameOf(victim, trace)}, from ${origin}.`,
  steal: (who, heard, _, trace) =>
    'by' in heard
      ? `Out of sight, ${heard.via} on ${who} copies the credentials for ${nameOf(heard.by, trace)}.`
      : `${who} steals by ${heard.via}.`,
  ride: (who, { by }, _, trace) => `${nameOf(by, trace)} acts from within the page at ${who}.`,
  csrf: (who, { by, origin }, _, trace) =>
    `${nameOf(by, trace)} makes ${who} send a request: ${origin}.`,
  'disable-user': (who, { user }) => `${who} disables ${user}.`,
  'force-logout': (who, { user, device }) => `${who} logs ${device ?? user} out by force.`,
  demote: (who, { user }) => `${who} takes the administrator’s role from ${user}.`,
  detect: (who, { on }) => `${who} watches for ${on}.`,
  lag: (who, { lagMs }) => `${who} now lags by ${sayDuration(lagMs)}.`,
  partition: (who) => `${who} is cut off.`,
  heal: (who) => `${who} is whole again.`,
  'store-down': (who) => `${who} stops answering.`,
  'store-up': (who) => `${who} answers again.`,
  restart: (who) => `${who} restarts.`,
  failover: (who) => `${who} fails over to a copy.`,
  skew: (who, { byMs }) => `The clock of ${who} is moved by ${byMs} ms.`,
  'issuer-down': (who) => `${who} stops answering.`,
  'issuer-up': (who) => `${who} answers again.`,
};

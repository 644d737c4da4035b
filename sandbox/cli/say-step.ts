/** Says a step in words: who acts, and what they do. */
import { type Step, sayDuration } from '../index.ts';

type Does = Step['does'];
type Of<Type extends Does['type']> = Extract<Does, { type: Type }>;

const wanted = {
  account: 'asks for the account page',
  invoice: 'asks for an invoice',
  transfer: 'makes a transfer',
  admin: 'opens the administration',
};

const others = (keepThis: boolean) => (keepThis ? ' everywhere else' : ' everywhere');

const words: { readonly [Type in Does['type']]: (does: Of<Type>) => string } = {
  login: () => 'logs in',
  request: ({ wants }) => wanted[wants],
  replay: ({ wants, app }) => (app ? `enters the ${app}` : wanted[wants]),
  poll: (does) => {
    const renews = 'renews' in does && does.renews ? ', renewing when refused' : '';
    if ('app' in does && does.app)
      return `enters the ${does.app} every ${sayDuration(does.everyMs)}`;
    const what = does.wants === 'account' ? '' : ` and each time ${wanted[does.wants]}`;
    return `polls every ${sayDuration(does.everyMs)}${what}${renews}`;
  },
  refresh: (does) =>
    `uses the refresh token, where there is one${'tabs' in does && does.tabs > 1 ? `, in ${does.tabs} tabs at once` : ''}`,
  logout: () => 'logs out',
  'logout-everywhere': ({ keepThis }) => `logs out${others(keepThis)}`,
  'end-listed': ({ device }) => `ends the session of ${device} on the list`,
  'change-password': ({ endOthers }) =>
    `changes the password${endOthers ? ' and ends all other sessions' : ''}`,
  'open-stream': () => 'opens a stream',
  'ask-link': ({ purpose }) => `asks for a link: ${purpose}`,
  'open-link': ({ purpose }) => `opens the link: ${purpose}`,
  'open-app': ({ app, access }) =>
    `opens the ${app}${access === 'none' ? '' : `, which asks for ${access} access`}`,
  'leave-app': ({ app, how }) =>
    `logs out of the ${app}${how === 'local' ? '' : ' and of the identity provider'}`,
  guess: ({ user }) => `tries a wrong password for ${user}`,
  forge: ({ how, user }) => `forges a token for ${user}: ${how}`,
  fixate: ({ victim, origin }) => `plants a session ID at ${victim}, from ${origin}`,
  steal: (does) => `steals, by ${does.via}`,
  ride: ({ wants }) => `from within the victim’s page, ${wanted[wants]}`,
  csrf: ({ origin, method, how, target }) =>
    `makes the browser send a ${method} for ${target}: ${origin}, by ${how}`,
  'disable-user': ({ user }) => `disables ${user}`,
  'force-logout': ({ user, device }) => `logs out ${device ?? user} by force`,
  demote: ({ user }) => `takes the administrator’s role from ${user}`,
  'withdraw-key': () => 'withdraws the signing key',
  detect: ({ on, then }) => `watches for ${on}, then: ${then}`,
  lag: ({ lagMs }) => `lets copies lag by ${sayDuration(lagMs)}`,
  partition: ({ region }) => `cuts region ${region} off`,
  heal: () => 'heals',
  'store-down': () => 'loses the store',
  'store-up': () => 'has the store back',
  restart: () => 'restarts the store',
  failover: () => 'fails over to a copy',
  skew: ({ byMs }) =>
    `sets the issuer’s clock ${sayDuration(Math.abs(byMs))} ${byMs < 0 ? 'back' : 'ahead'}`,
  'issuer-down': () => 'loses the issuer',
  'issuer-up': () => 'has the issuer back',
};

export function sayStep({ who, does }: Step): [who: string, does: string] {
  const say = words[does.type] as (does: Does) => string;
  const theft = does.type === 'steal' && 'by' in does;
  return theft ? [does.by, theftFrom(who, does.via)] : ['by' in does ? does.by : who, say(does)];
}

/** Devices have an owner in their name; what is read at a server is its log. */
const theftFrom = (who: string, via: string): string =>
  who.includes('.') ? `steals what ${who} holds, by ${via}` : `reads the log of ${who}`;

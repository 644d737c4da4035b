/** Changes of how access ends by hand: another way beside those there are, or another credential. */
import type { Settings } from '../model/settings/index.ts';
import { minutes } from '../model/time.ts';
import { type Cure, using, type Way } from './cure.ts';
import { signedInMs } from './day.ts';

const adds =
  (way: Way, besides: Partial<Settings> = {}): Cure['change'] =>
  (system) => ({
    settings: { ending: [...new Set([...system.settings.ending, way])], ...besides },
    events: using(system),
  });

/** A reference in a cookie, and nothing of tokens. */
const opaque: Partial<Settings> = {
  content: 'reference',
  accessCarrier: 'cookie',
  refreshCarrier: 'none',
  binding: 'bearer',
  roles: 'live',
  onStoreOutage: 'fail-closed',
  onward: 'none',
};

/** Whatever else changes, users stay signed in as long as before. */
const promised = (settings: Settings): Partial<Settings> => ({
  absoluteTimeoutMs: signedInMs(settings),
});

export const ways: readonly Cure[] = [
  {
    id: 'denylist',
    says: 'keep a list of dead tokens that every api reads, and know every token that was issued',
    standard: 'OWASP ASVS 5.0, 7.4.1; OWASP JSON Web Token cheat sheet',
    change: adds('denylist', { trackIssued: true }),
  },
  {
    id: 'epoch',
    says: 'compare each token with one number per user, raised to end them all',
    standard: 'OWASP ASVS 5.0, 7.4.1',
    change: adds('epoch'),
  },
  {
    id: 'introspection',
    says: 'ask the issuer at each request whether the token is still good',
    standard: 'RFC 7662',
    change: (system) =>
      system.settings.content === 'signed' ? adds('introspection')(system) : null,
  },
  {
    id: 'push',
    says: 'let the issuer push an event to every api',
    standard: 'OpenID CAEP 1.0',
    change: adds('push'),
  },
  {
    id: 'status-list',
    says: 'publish a list of withdrawn tokens that apis fetch every minute',
    standard: 'Token Status List',
    change: adds('status-list', { statusListTtlMs: minutes(1) }),
  },
  {
    id: 'end-the-family',
    says: 'end the refresh token family, too',
    standard: 'RFC 7009; RFC 9700, section 4.14',
    change: adds('refresh'),
  },
  {
    id: 'record',
    says: 'hand out an opaque ID in a cookie, look its record up at each request, and delete it',
    standard: 'OWASP ASVS 5.0, 7.2.2 and 7.4.1',
    change: (system) => ({
      events: using(system),
      settings: { ...opaque, ...promised(system.settings), edge: 'none', ending: ['record'] },
    }),
  },
  {
    id: 'backend-for-frontend',
    says: 'keep the tokens on a server of the page’s own, and give the browser a session there',
    standard: 'RFC 10017, backend for frontend',
    change: (system) => ({
      events: using(system),
      settings: {
        ...opaque,
        ...promised(system.settings),
        edge: 'bff',
        regions: 1,
        ending: ['record', 'refresh'],
      },
    }),
  },
];

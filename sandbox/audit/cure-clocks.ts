/** Changes of how access ends by the clock, and of what is remembered meanwhile. */
import { hours, minutes } from '../model/time.ts';
import { type Cure, sets, using, type Way } from './cure.ts';

const shorter =
  (key: 'accessTtlMs' | 'absoluteTimeoutMs' | 'refreshTtlMs', ms: number): Cure['change'] =>
  ({ settings }) =>
    settings[key] > ms ? { settings: { [key]: ms } } : null;

export const clocks: readonly Cure[] = [
  {
    id: 'short-token-and-refresh',
    says: 'let access tokens live 15 minutes and renew them with a refresh token that can be ended',
    standard: 'RFC 6750, section 5.3; RFC 9700, section 4.14',
    change: (system) =>
      system.settings.refreshCarrier === 'none' && system.settings.accessTtlMs > minutes(15)
        ? {
            events: using(system),
            settings: {
              refreshCarrier: 'cookie',
              accessTtlMs: minutes(15),
              refreshTtlMs: system.settings.accessTtlMs,
              ending: [...new Set<Way>([...system.settings.ending, 'refresh'])],
            },
          }
        : null,
  },
  {
    id: 'short-token',
    says: 'let access tokens live 10 minutes',
    standard: 'RFC 6750, section 5.3: an hour or less; RFC 10017 works with 10 minutes',
    change: shorter('accessTtlMs', minutes(10)),
  },
  {
    id: 'short-session',
    says: 'end every session after 8 hours',
    standard: 'OWASP Session Management: 4 to 8 hours for office use',
    change: shorter('absoluteTimeoutMs', hours(8)),
  },
  {
    id: 'short-family',
    says: 'end every refresh token family after 8 hours',
    standard: 'RFC 10017: 8 hours in its worked example',
    change: shorter('refreshTtlMs', hours(8)),
  },
];

export const memories: readonly Cure[] = [
  {
    id: 'no-cache',
    says: 'look up each time instead of remembering the answer',
    standard: 'RFC 7662, section 4: a cache trades freshness for load',
    change: sets({
      sessionCacheMs: 0,
      denylistCacheMs: 0,
      epochCacheMs: 0,
      introspectionCacheMs: 0,
    }),
  },
  {
    id: 'ask-the-primary',
    says: 'read from the store that is written to, not from a copy that lags',
    standard: 'Redis, on replication: copies are behind',
    change: sets({ replicaLagMs: 0 }),
  },
  {
    id: 'fresh-status-list',
    says: 'fetch the status list every minute',
    standard: 'Token Status List: ttl',
    change: sets({ statusListTtlMs: minutes(1) }),
  },
  {
    id: 'no-leeway',
    says: 'forgive clocks nothing',
    standard: 'RFC 7519, section 4.1.4: a few minutes at most',
    change: sets({ leewayMs: 0 }),
  },
  {
    id: 'list-until-leeway',
    says: 'keep a token on the list until no api takes it, leeway included',
    standard: 'OWASP JSON Web Token cheat sheet',
    change: sets({ denylistKeeps: 'exp+leeway' }),
  },
  {
    id: 'versioned-epoch',
    says: 'count the epoch by a number that tokens carry, not by the second',
    standard: 'OWASP ASVS 5.0, 7.4.1',
    change: sets({ epochRule: 'version' }),
  },
  {
    id: 'save-what-is-there',
    says: 'let a request touch a session that is there, never write one back',
    standard: 'OWASP ASVS 5.0, 7.4.1',
    change: sets({ sessionSave: 'touch' }),
  },
  {
    id: 'live-roles',
    says: 'read roles where they are kept, at each request that needs one',
    standard: 'OWASP ASVS 5.0, 7.4',
    change: sets({ roles: 'live' }),
  },
];

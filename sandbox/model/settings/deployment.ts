/** Where a system runs: regions, stores, clocks, and what stands in front of the api. */
import { count, duration, oneOf } from '../setting-spec.ts';
import { hours, minutes, seconds } from '../time.ts';

export const deployment = {
  edge: oneOf({
    choice: 'deployment',
    options: ['none', 'phantom', 'bff'],
    default: 'none',
    says: 'What stands between browser and api: nothing, a gateway that swaps the opaque ID for a short token, or a backend that keeps the tokens for the page.',
    source: 'Curity, phantom tokens; RFC 10017, backend for frontend',
  }),
  regions: count({
    choice: 'deployment',
    default: 1,
    min: 1,
    max: 4,
    says: 'How many regions the api runs in. Each reads its own copy of a store.',
    source: 'assumption: one',
  }),
  replicaLag: duration({
    choice: 'deployment',
    default: 0,
    min: 0,
    max: minutes(10),
    says: 'How far the copy that an api reads is behind the store that was written.',
    source: 'assumption: no lag; Redis replicates asynchronously, so a real copy has some',
  }),
  storePersistence: oneOf({
    choice: 'deployment',
    options: ['disk', 'memory'],
    default: 'disk',
    says: 'Whether a store still knows after a restart what it knew before.',
    source: 'Redis, on replication without persistence',
  }),
  onStoreOutage: oneOf({
    choice: 'deployment',
    options: ['fail-closed', 'fail-open'],
    default: 'fail-closed',
    says: 'What an api does when the store it asks does not answer: refuse, or let pass what is valid otherwise.',
    source: 'engineering usage; a choice to state and to test',
  }),
  jwksCache: duration({
    choice: 'deployment',
    default: minutes(10),
    min: 0,
    max: hours(24),
    says: 'How long an api works with the issuer’s published keys before it fetches them again.',
    source: 'supabase-js: 10 minutes',
  }),
  hop: duration({
    choice: 'deployment',
    default: 50,
    min: 0,
    max: seconds(10),
    says: 'How long a message takes from one machine to another.',
    source: 'assumption',
  }),
  skew: duration({
    choice: 'deployment',
    default: 0,
    min: -minutes(5),
    max: minutes(5),
    says: 'How far the issuer’s clock is ahead of the api’s.',
    source: 'assumption: clocks agree',
  }),
  detectionDelay: duration({
    choice: 'deployment',
    default: minutes(5),
    min: 0,
    max: hours(24),
    says: 'How long passes between a sign of theft and the act that it triggers.',
    source: 'assumption',
  }),
  logoutChannel: oneOf({
    choice: 'deployment',
    options: ['none', 'front', 'back'],
    default: 'back',
    says: 'How an identity provider tells its apps of a logout: not at all, through the user’s browser, or straight from server to server.',
    source: 'OpenID Connect Front-Channel Logout 1.0; Back-Channel Logout 1.0',
  }),
  linkState: oneOf({
    choice: 'deployment',
    options: ['none', 'single-use', 'password-bound'],
    default: 'single-use',
    says: 'What a server remembers of the links it sends: nothing, which were used, or the password that a reset link was made under.',
    source: 'OWASP Forgot Password cheat sheet: single use',
  }),
} as const;

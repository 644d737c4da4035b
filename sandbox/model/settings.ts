/**
 * Every setting, once: the command line, the page, files and tests all read this table.
 *
 * Durations are called `accessTtl` outside and `accessTtlMs` inside.
 */
import { duration, inSeconds, oneOf, onOff, setOf, type ValueOf } from './setting-spec.ts';
import { days, hours, minutes, seconds } from './time.ts';

export const settingSpecs = {
  signedInFor: inSeconds({
    choice: 'promise',
    default: hours(8),
    min: minutes(1),
    max: days(30),
    says: 'How long an active user stays signed in. The same for every model compared: it sets absoluteTimeout, refreshTtl and, where nothing refreshes it, accessTtl.',
    source: 'OWASP Session Management: 4 to 8 hours for office use',
  }),
  algorithm: oneOf({
    choice: 'content',
    options: ['ES256', 'RS256', 'EdDSA', 'HS256'],
    default: 'ES256',
    says: 'How tokens are signed.',
    source: 'RFC 7518, section 3.1; RFC 8037',
  }),
  leeway: inSeconds({
    choice: 'content',
    default: 0,
    min: 0,
    max: minutes(5),
    says: 'How long after exp the api still accepts a token, to forgive clocks that differ.',
    source: 'RFC 7519, section 4.1.4: a few minutes at most',
  }),
  accessTtl: inSeconds({
    choice: 'clock',
    default: hours(8),
    min: seconds(1),
    max: days(30),
    says: 'How long an access token lives. 15 minutes where a refresh token renews it; otherwise as long as the user stays signed in.',
    source:
      'RFC 6750, section 5.3: one hour or less for bearer tokens; RFC 10017 works with 10 minutes',
  }),
  idleTimeout: duration({
    choice: 'clock',
    default: minutes(30),
    min: minutes(1),
    max: days(30),
    says: 'A session unused for this long ends. Any use winds it up again, a thief’s too.',
    source: 'OWASP Session Management: 15 to 30 minutes for low-risk applications',
  }),
  absoluteTimeout: duration({
    choice: 'clock',
    default: hours(8),
    min: minutes(1),
    max: days(30),
    says: 'A session this old ends, however busy it is.',
    source: 'OWASP Session Management: 4 to 8 hours for office use',
  }),
  refreshTtl: duration({
    choice: 'clock',
    default: hours(8),
    min: minutes(1),
    max: days(30),
    says: 'How long a refresh token family lives, counted from the login and never extended.',
    source: 'RFC 10017: 8 hours in its worked example',
  }),
  rotation: onOff({
    choice: 'ending',
    default: true,
    says: 'Each use of a refresh token replaces it. Using a replaced one again ends the family.',
    source: 'RFC 9700, section 4.14.2',
  }),
  reuseGrace: duration({
    choice: 'ending',
    default: 0,
    min: 0,
    max: minutes(1),
    says: 'How long a replaced refresh token is still forgiven.',
    source: 'Auth0: 0 s; Supabase: 10 s; Okta: 30 s; Cognito: up to 60 s',
  }),
  trackIssued: onOff({
    choice: 'ending',
    default: false,
    says: 'The issuer remembers every live jti of a user, so that it can list tokens it is not shown.',
    source: 'OWASP ASVS 5.0, 7.4.1',
  }),
  sessionCache: duration({
    choice: 'ending',
    default: 0,
    min: 0,
    max: hours(1),
    says: 'How long an api accepts a session without looking in the store again.',
    source: 'off unless switched on',
  }),
  denylistCache: duration({
    choice: 'ending',
    default: 0,
    min: 0,
    max: hours(1),
    says: 'How long an api accepts a token without looking at the denylist again.',
    source: 'off unless switched on',
  }),
  denylistKeeps: oneOf({
    choice: 'ending',
    options: ['exp+leeway', 'exp'],
    default: 'exp+leeway',
    says: 'When the list forgets a token. Forgetting at exp lets an api with leeway accept it again.',
    source: 'OWASP JSON Web Token cheat sheet',
  }),
  newIdOn: setOf({
    choice: 'ending',
    options: ['login', 'reauth'],
    default: ['login', 'reauth'],
    says: 'When a session gets a new credential and the old one dies: at login (no attack here plants one before it, so that makes no difference yet), and when the password is changed.',
    source: 'OWASP ASVS 5.0, 7.2.4',
  }),
  replicaLag: duration({
    choice: 'deployment',
    default: 0,
    min: 0,
    max: minutes(10),
    says: 'How far the copy that an api reads is behind the store that was written.',
    source: 'assumption: no lag; Redis replicates asynchronously, so a real copy has some',
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
} as const;

type Specs = typeof settingSpecs;

/** A setting's name as people write it. */
export type SettingName = keyof Specs;

/** Its name inside the engine: durations carry their unit. */
export type SettingKey<N extends SettingName> = Specs[N]['kind'] extends 'duration' ? `${N}Ms` : N;

/** A complete set of settings. */
export type Settings = { readonly [N in SettingName as SettingKey<N>]: ValueOf<Specs[N]> };

export const settingNames = Object.keys(settingSpecs) as SettingName[];

export const keyOf = (name: SettingName): keyof Settings =>
  (settingSpecs[name].kind === 'duration' ? `${name}Ms` : name) as keyof Settings;

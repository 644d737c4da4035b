/** The fourth choice, second half: how a credential ends by hand. */
import { duration, oneOf, onOff, setOf } from '../setting-spec.ts';
import { hours, minutes, seconds } from '../time.ts';

const cache = { choice: 'ending', default: 0, min: 0, max: hours(1) } as const;

export const ending = {
  ending: setOf({
    choice: 'ending',
    options: ['record', 'denylist', 'epoch', 'introspection', 'refresh', 'status-list', 'push'],
    default: ['record'],
    says: 'What an act that ends access can do: delete the record, list the token, raise the user’s epoch, withdraw it at the issuer, end the refresh token family, publish its status, push an event.',
    source: 'OWASP ASVS 5.0, 7.4.1; RFC 7662; Token Status List; OpenID CAEP 1.0',
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
    ...cache,
    says: 'How long an api accepts a session without looking in the store again.',
    source: 'off unless switched on',
  }),
  denylistCache: duration({
    ...cache,
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
  epochCache: duration({
    ...cache,
    says: 'How long an api goes on with a user’s epoch as it last read it.',
    source: 'off unless switched on',
  }),
  epochRule: oneOf({
    choice: 'ending',
    options: ['version', 'before', 'at-or-before'],
    default: 'version',
    says: 'How a token is held against its user’s epoch: by a number it carries, or by its second. Refusing what was issued before that second keeps a token stolen in it; refusing that second too turns away a fresh login.',
    source: 'OWASP ASVS 5.0, 7.4.1; RFC 7519, section 2: whole seconds',
  }),
  introspectionCache: duration({
    ...cache,
    says: 'How long an api accepts a token without asking the issuer again.',
    source: 'RFC 7662, section 4: a cache trades freshness for load',
  }),
  statusListTtl: duration({
    choice: 'ending',
    default: minutes(5),
    min: seconds(1),
    max: hours(12),
    says: 'How long an api works with a status list before it fetches it again.',
    source: 'Token Status List: 12 hours in its example; 5 minutes is our assumption',
  }),
  pushDelay: duration({
    choice: 'ending',
    default: seconds(5),
    min: 0,
    max: minutes(15),
    says: 'How long an event takes from the issuer to the apis.',
    source: 'assumption: seconds',
  }),
  pushCap: duration({
    choice: 'ending',
    default: minutes(15),
    min: 0,
    max: hours(1),
    says: 'The longest an event may take: what is promised for it. A delay above the cap is cut to it.',
    source: 'Microsoft Continuous Access Evaluation: up to 15 minutes',
  }),
  newIdOn: setOf({
    choice: 'ending',
    options: ['login', 'reauth'],
    default: ['login', 'reauth'],
    says: 'When a session gets a new credential and the old one dies: at login, and when the password is changed.',
    source: 'OWASP ASVS 5.0, 7.2.4',
  }),
  offerEndOthers: onOff({
    choice: 'ending',
    default: true,
    says: 'After a password change the user is offered to end all other sessions.',
    source: 'OWASP ASVS 5.0, 7.4.3',
  }),
  stepUp: onOff({
    choice: 'ending',
    default: false,
    says: 'Sensitive acts ask for the password again.',
    source: 'OWASP ASVS 5.0, 7.5.1 and 7.5.3',
  }),
  recheckStream: duration({
    ...cache,
    says: 'How often an open stream is checked again. 0 s: only when it is opened.',
    source: 'assumption: never, as most servers leave it',
  }),
  sessionSave: oneOf({
    choice: 'ending',
    options: ['touch', 'whole-row'],
    default: 'touch',
    says: 'What a request does to its session when it ends: note the time of a session that is there, or write back all that it read.',
    source: 'observed: stores differ, and session libraries let you choose',
  }),
} as const;

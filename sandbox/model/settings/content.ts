/** The first choice: what a credential says, and how a checker comes to believe it. */
import { count, inSeconds, oneOf, onOff, setOf } from '../setting-spec.ts';
import { minutes } from '../time.ts';

const CHECKS = [
  'signature',
  'not-none',
  'algorithm',
  'type',
  'issuer',
  'audience',
  'key-source',
  'kid',
] as const;

export const content = {
  content: oneOf({
    choice: 'content',
    options: ['reference', 'signed', 'sealed'],
    default: 'reference',
    says: 'What the credential says: nothing (it is looked up), everything (signed for all to read), or everything, readable by the server only.',
    source: 'OWASP ASVS 5.0, 7.2.2: reference or self-contained',
  }),
  algorithm: oneOf({
    choice: 'content',
    options: ['ES256', 'RS256', 'EdDSA', 'HS256'],
    default: 'ES256',
    says: 'How tokens are signed.',
    source: 'RFC 7518, section 3.1; RFC 8037',
  }),
  keySharing: onOff({
    choice: 'content',
    default: false,
    says: 'With HS256, every api that checks tokens holds the key that makes them.',
    source: 'RFC 8725, section 3.5; OWASP ASVS 5.0, 9.1',
  }),
  hmacSecret: oneOf({
    choice: 'content',
    options: ['random', 'word'],
    default: 'random',
    says: 'With HS256, whether the key is drawn at random or is a word that somebody chose.',
    source: 'RFC 7518, section 3.2: 256 bits or more; OWASP JSON Web Token cheat sheet',
  }),
  checks: setOf({
    choice: 'content',
    options: CHECKS,
    default: CHECKS,
    says: 'What an api checks of a token, besides exp. algorithm: only the one it uses. not-none: any but the word none. key-source: only keys it knows, never what the header brings. kid: a name to find among its keys, never a query or a path.',
    source: 'RFC 8725, section 3; RFC 9068, section 4',
  }),
  leeway: inSeconds({
    choice: 'content',
    default: 0,
    min: 0,
    max: minutes(5),
    says: 'How long after its end a token or a sealed cookie is still accepted, to forgive clocks that differ.',
    source: 'RFC 7519, section 4.1.4: a few minutes at most; iron-session 8 forgives 60 s',
  }),
  hashIds: onOff({
    choice: 'content',
    default: true,
    says: 'Stores keep a hash of each opaque secret, and logs of every credential: a hash opens nothing.',
    source: 'assumption: good practice; OWASP asks that logs hold only hashes',
  }),
  permissions: count({
    choice: 'content',
    default: 0,
    min: 0,
    max: 50,
    says: 'How many permissions a self-contained credential names. Every request carries them all, and a cookie holds 4,096 octets.',
    source: 'assumption: none; RFC 6265bis, section 5.7, on the limit',
  }),
  roles: oneOf({
    choice: 'content',
    options: ['live', 'at-login', 'in-token'],
    default: 'live',
    says: 'Where a server reads the user’s roles: in the store at each request that needs one, in the session as copied at login, or in the token.',
    source: 'OWASP ASVS 5.0, 7.4; RFC 9068, section 2.2.3',
  }),
} as const;

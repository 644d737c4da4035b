/**
 * Forgeries: what a token looks like that nobody should believe, and whose seal is on it.
 *
 * None of them breaks a seal. Each finds a checker that takes the wrong key, or none, or does not read on.
 */
import type { Claims, Header, Jwt } from '../model/credential.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Forgery, Misused } from '../model/step.ts';
import { KEY, seal, tokenHeader } from './content.ts';
import { asText, INJECTED, JKU, OWN_KEY, TRAVERSED, X5U } from './verifying-key.ts';

/** What a forger has: claims to put in, perhaps a genuine token, perhaps a stolen key. */
export type Workshop = {
  claims: Claims;
  genuine: Jwt | null;
  stolenKey: string | null;
  settings: Settings;
};

type Forge = (workshop: Workshop) => Jwt | null;

/** A seal that fits nothing: the best guess of someone who has no key. */
const GUESS = 'a guess';

const unsigned =
  (alg: string): Forge =>
  ({ claims, settings }) =>
    seal(claims, 'nobody', { ...tokenHeader(settings.algorithm), alg });

/** Sealed with her own key; the header is to talk the checker into taking it. */
const ownKey =
  (extra: Partial<Header>): Forge =>
  ({ claims, settings }) =>
    seal(claims, OWN_KEY, { ...tokenHeader(settings.algorithm), ...extra });

/** Null where the forgery cannot even be begun. */
const forgeries: Readonly<Record<Exclude<Forgery, Misused>, Forge>> = {
  'alg-none': unsigned('none'),
  'alg-none-cased': unsigned('nOnE'),

  /** A shared secret has no public half to confuse it with. */
  'algorithm-confusion': ({ claims, settings }) =>
    settings.algorithm === 'HS256'
      ? null
      : seal(claims, asText(KEY), { ...tokenHeader(settings.algorithm), alg: 'HS256' }),

  'edited-claims': ({ claims, genuine }) => genuine && { ...genuine, claims },

  /** Guesses are tried against a genuine token, at home: nobody sees it. */
  'weak-secret': ({ claims, genuine, settings: { algorithm, hmacSecret } }) =>
    genuine &&
    seal(claims, algorithm === 'HS256' && hmacSecret === 'word' ? genuine.header.kid : GUESS, {
      ...genuine.header,
      alg: 'HS256',
    }),

  'kid-injection': ownKey({ kid: INJECTED }),
  'kid-traversal': ownKey({ kid: TRAVERSED }),
  jku: ownKey({ jku: JKU }),
  /** A certificate holds a public key, and no shared secret. */
  x5u: (workshop) =>
    workshop.settings.algorithm === 'HS256' ? null : ownKey({ x5u: X5U })(workshop),
  jwk: ownKey({ jwk: OWN_KEY }),

  /** She is in a small service that only checks tokens. With a shared key, checking is making. */
  'shared-key': ({ claims, settings }) =>
    seal(claims, settings.keySharing ? KEY : OWN_KEY, tokenHeader(settings.algorithm)),

  'signing-key': ({ claims, stolenKey, settings }) =>
    stolenKey === null ? null : seal(claims, stolenKey, tokenHeader(settings.algorithm, stolenKey)),
};

export const forge = (how: Exclude<Forgery, Misused>, workshop: Workshop): Jwt | null =>
  forgeries[how](workshop);

/**
 * Genuine tokens of the same keys: for a service that Mallory runs, from her own tenant where she may
 * call a user what she likes, meant for a link in an e-mail, or telling an app of hers who has signed in.
 */
export const misuses: Readonly<
  Record<Misused, { claims: Partial<Claims>; header: Partial<Header> }>
> = {
  'wrong-audience': { claims: { aud: 'https://quiz.example' }, header: {} },
  'wrong-issuer': { claims: { iss: 'https://login.mallory.example' }, header: {} },
  'wrong-type': { claims: {}, header: { typ: 'verify-email+jwt' } },
  'id-token': { claims: { aud: 'mallory-shop', nonce: 'n1' }, header: { typ: 'JWT' } },
};

export const isMisuse = (how: Forgery): how is Misused => how in misuses;

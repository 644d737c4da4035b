/** Links and codes that a server mails: what they say, how long they live, and why one is not taken. */
import type { LinkToken } from '../model/credential.ts';
import type { TokenCheck } from '../model/effect.ts';
import type { AboutLink } from '../model/link.ts';
import type { Refusal } from '../model/refusal.ts';
import { type Settings, settingSpecs } from '../model/settings/index.ts';
import type { Purpose } from '../model/step.ts';
import { type Ms, minutes, numericDate } from '../model/time.ts';
import { seal, tokenHeader } from './content.ts';

const ACCOUNT_SERVER = 'https://account.app.example';

/** Nothing else is signed with it. */
const LINK_KEY = 'link-key';

/**
 * A code must be used within 10 minutes (SP 800-63B-4, section 3.1.3.2, on out-of-band secrets). For
 * links OWASP says no more than that they expire "after an appropriate time": a quarter of an hour here.
 */
const LINK_LIFE_MS: Readonly<Record<Purpose, Ms>> = {
  'verify-email': minutes(15),
  'reset-password': minutes(15),
  'one-time-code': minutes(10),
};

/** A type and an audience of its own for every purpose (RFC 8725, sections 3.9 and 3.11). */
const typeFor = (purpose: Purpose): string => `${purpose}+jwt`;
const audienceFor = (purpose: Purpose): string => `${ACCOUNT_SERVER}/${purpose}`;

export const isFor = ({ claims }: LinkToken, purpose: Purpose): boolean =>
  claims.aud === audienceFor(purpose);

/** Stands for a digest of the password's hash. Django's also covers the last login. */
const digestOf = (user: string, chosenMs: Ms): string => `${user}.${chosenMs}`;

export const isBound = ({ linkState }: Settings): boolean => linkState === 'password-bound';

export function newLink(
  { purpose, user, jti }: { purpose: Purpose; user: string; jti: string },
  chosenMs: Ms | null,
  clockMs: Ms,
  { algorithm }: Settings,
): LinkToken {
  const iat = numericDate(clockMs);
  const exp = iat + LINK_LIFE_MS[purpose] / 1_000;
  const claims = { iss: ACCOUNT_SERVER, sub: user, aud: audienceFor(purpose), jti, iat, exp };
  const bound = chosenMs === null ? claims : { ...claims, pwd: digestOf(user, chosenMs) };
  return seal(bound, LINK_KEY, tokenHeader(algorithm, LINK_KEY, typeFor(purpose)));
}

/** The server that made it checks it by the same clock, and forgives nothing. */
export const linkCheck = (purpose: Purpose, clockMs: Ms, { algorithm }: Settings): TokenCheck => ({
  checks: settingSpecs.checks.default,
  algorithm,
  keys: [LINK_KEY],
  type: typeFor(purpose),
  issuer: ACCOUNT_SERVER,
  audience: audienceFor(purpose),
  clockMs,
  leewayMs: 0,
});

/** What the token cannot say of itself: whether it was used, or the password has changed. */
export function stateRefusal(
  { claims }: LinkToken,
  used: readonly string[],
  chosenMs: Ms | null,
): Refusal | null {
  if (used.includes(claims.jti)) return 'link-used';
  return chosenMs !== null && claims.pwd !== digestOf(claims.sub, chosenMs)
    ? 'link-outdated'
    : null;
}

export const userOfLink = ({ asked }: AboutLink): string =>
  asked.type === 'link-wanted' ? asked.user : asked.link.claims.sub;

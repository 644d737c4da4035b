/** The tokens of single sign-on: evidence of a login, notice of a logout, and an app's own session. */
import type { Claims, Header, Jwt, Sid } from '../model/credential.ts';
import type { TokenCheck } from '../model/effect.ts';
import type { Refusal } from '../model/refusal.ts';
import { type Settings, settingSpecs } from '../model/settings/index.ts';
import type { App } from '../model/sso.ts';
import { hours, type Ms, minutes, numericDate, seconds } from '../model/time.ts';
import { seal, tokenRefusal } from './content.ts';

/** The actor that everybody in a run of single sign-on knows. */
export const IDP = 'identity-provider';

const IDP_ISSUER = 'https://id.example';
const IDP_KEY = 'idp-key-1';

/** No standard gives an ID token a type of its own; this is what most of them say. */
const ID_TOKEN = 'JWT';
const LOGOUT_TOKEN = 'logout+jwt';
const APP_SESSION = 'session+jwt';

/** The event that makes a token a logout token (Back-Channel Logout 1.0, section 2.4). */
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

const ID_TOKEN_LIFE_MS: Ms = hours(1);

/** Two minutes at most, as Back-Channel Logout 1.0, section 4, advises. */
const LOGOUT_TOKEN_LIFE_MS: Ms = minutes(2);

const originOf = (app: App): string => `https://${app}.example`;

type About = { sid: Sid; user: string; jti: string };

type Making = { clockMs: Ms; settings: Settings };

const dated = (lifeMs: Ms, clockMs: Ms): Pick<Claims, 'iat' | 'exp'> => {
  const iat = numericDate(clockMs);
  return { iat, exp: iat + lifeMs / seconds(1) };
};

const headerOf = (typ: string, kid: string, { algorithm }: Settings): Header => ({
  alg: algorithm,
  typ,
  kid,
});

/** Evidence of a login, for one app, in answer to what it asked (OpenID Connect Core 1.0, section 2). */
export function idToken(
  app: App,
  nonce: string,
  { sid, user, jti }: About,
  { clockMs, settings }: Making,
): Jwt {
  const said = { iss: IDP_ISSUER, sub: user, aud: app, sid, jti, nonce };
  const claims = { ...said, ...dated(ID_TOKEN_LIFE_MS, clockMs) };
  return seal(claims, IDP_KEY, headerOf(ID_TOKEN, IDP_KEY, settings));
}

/** Notice of a logout. Without a nonce, so that it never passes for an ID token (section 2.4). */
export function logoutToken(
  app: App,
  { sid, user, jti }: About,
  { clockMs, settings }: Making,
): Jwt {
  const said = { iss: IDP_ISSUER, sub: user, aud: app, sid, jti, events: { [LOGOUT_EVENT]: {} } };
  const claims = { ...said, ...dated(LOGOUT_TOKEN_LIFE_MS, clockMs) };
  return seal(claims, IDP_KEY, headerOf(LOGOUT_TOKEN, IDP_KEY, settings));
}

/** An app's own session as a token: made by the app, for the app. */
export function sessionToken(
  app: App,
  { sid, user, jti }: About,
  { clockMs, settings }: Making,
): Jwt {
  const said = { iss: originOf(app), sub: user, aud: originOf(app), sid, jti };
  const claims = { ...said, ...dated(settings.accessTtlMs, clockMs) };
  return seal(claims, app, headerOf(APP_SESSION, app, settings));
}

/** All checks, however careless the api of this run is. */
const checkFor = ({ clockMs, settings }: Making) => ({
  checks: settingSpecs.checks.default,
  algorithm: settings.algorithm,
  clockMs,
  leewayMs: settings.leewayMs,
});

const fromIdp = (app: App, type: string, making: Making): TokenCheck => ({
  ...checkFor(making),
  type,
  keys: [IDP_KEY],
  issuer: IDP_ISSUER,
  audience: app,
});

export const sessionCheck = (app: App, making: Making): TokenCheck => ({
  ...checkFor(making),
  type: APP_SESSION,
  keys: [app],
  issuer: originOf(app),
  audience: originOf(app),
});

/** `own`: what any reader of the token would say. `refusal`: what this app says, who knows more. */
export type Checked = { check: TokenCheck; own: Refusal | null; refusal: Refusal | null };

/** Made for this app, in answer to what this browser was sent to ask (Core 1.0, section 3.1.3.7). */
export function checkIdToken(token: Jwt, app: App, nonce: string | null, making: Making): Checked {
  const check = fromIdp(app, ID_TOKEN, making);
  const own = tokenRefusal(token, check);
  const fits = nonce !== null && token.claims.nonce === nonce;
  return { check, own, refusal: own ?? (fits ? null : 'wrong-nonce') };
}

/** A logout token, and nothing that could be an ID token (Back-Channel Logout 1.0, section 2.6). */
export function checkLogoutToken(token: Jwt, app: App, making: Making): Checked {
  const check = fromIdp(app, LOGOUT_TOKEN, making);
  const own = tokenRefusal(token, check);
  const { events, nonce } = token.claims;
  const isNotice = events?.[LOGOUT_EVENT] !== undefined && nonce === undefined;
  return { check, own, refusal: own ?? (isNotice ? null : 'not-a-logout') };
}

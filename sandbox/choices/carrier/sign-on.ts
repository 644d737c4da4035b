/** Single sign-on on the wire: redirects, codes, ID tokens, and three ways of telling of a logout. */
import type { AccessCredential, Jwt, SessionId } from '../../model/credential.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { App, Authorization, SsoInside, SsoRequest, SsoResponse } from '../../model/sso.ts';
import type { Spell } from '../carrier.ts';
import { formEncoded, lines, posts, postsForm, replies } from './http-lines.ts';
import { clearsCookie, cookieName, isInCookie, setsCookie } from './own-cookies.ts';

type Wire = { spell: Spell; settings: Settings };

/** An app, too, asks the identity provider: with a code, or with a refresh token. */
export type SignOnRequest =
  | SsoRequest
  | Extract<SsoInside, { type: 'redeem' | 'sync' | 'back-logout' }>;
export type SignOnResponse = SsoResponse | Extract<SsoInside, { type: 'redeemed' | 'synced' }>;

export const IDP_HOST = 'id.example';
const IDP_COOKIE = '__Host-session';
const IDP_ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

const hostOf = (app: App): string => `${app}.example`;

const gets = (address: string, host: string, cookies: readonly string[]): string =>
  lines(`GET ${address} HTTP/1.1`, `Host: ${host}`, ...cookies);

const redirects = (to: string, headers: readonly string[] = []): string =>
  replies('302 Found', [`Location: ${to}`, ...headers], null);

const shows = (credential: AccessCredential | null, { spell, settings }: Wire): string[] => {
  if (!credential) return [];
  return isInCookie(credential.kind, settings)
    ? [`Cookie: ${cookieName(credential.kind, settings)}=${spell(credential)}`]
    : [`Authorization: Bearer ${spell(credential)}`];
};

const queryOf = ({ app, nonce, access }: Authorization): string =>
  formEncoded({
    client_id: app,
    response_type: 'code',
    redirect_uri: `https://${hostOf(app)}/callback`,
    scope: access === 'offline' ? 'openid offline_access' : 'openid',
    nonce,
  });

const idpCookie = (session: SessionId | null, spell: Spell): string[] =>
  session ? [`Cookie: ${IDP_COOKIE}=${spell(session)}`] : [];

const logoutPath = (hint: Jwt | null, spell: Spell): string =>
  hint ? `/logout?id_token_hint=${spell(hint)}` : '/logout';

type Texts<Said extends { type: string }> = {
  readonly [Type in Said['type']]: (message: Extract<Said, { type: Type }>, wire: Wire) => string;
};

const requests: Texts<SignOnRequest> = {
  enter: ({ app, credential }, wire) => gets('/', hostOf(app), shows(credential, wire)),
  authorize: ({ asks, session }, { spell }) =>
    gets(`/authorize?${queryOf(asks)}`, IDP_HOST, idpCookie(session, spell)),
  callback: ({ app, code }) => gets(`/callback?code=${code}`, hostOf(app), []),
  redeem: ({ code }) =>
    postsForm('/token', IDP_HOST, [], { grant_type: 'authorization_code', code }),
  sync: ({ credential }, { spell }) =>
    postsForm('/token', IDP_HOST, [], {
      grant_type: 'refresh_token',
      refresh_token: spell(credential),
    }),
  leave: ({ app, credential }, wire) => posts('/logout', hostOf(app), shows(credential, wire), {}),
  'end-session': ({ hint, session }, { spell }) =>
    gets(logoutPath(hint, spell), IDP_HOST, idpCookie(session, spell)),
  'front-logout': ({ app, credential }, wire) =>
    gets('/front-channel-logout', hostOf(app), shows(credential, wire)),
  'back-logout': ({ app, token }, { spell }) =>
    postsForm('/back-channel-logout', hostOf(app), [], { logout_token: spell(token) }),
};

const responses: Texts<SignOnResponse> = {
  'to-idp': ({ asks }) => redirects(`https://${IDP_HOST}/authorize?${queryOf(asks)}`),
  'sign-in-asked': () => replies('200 OK', [], { form: 'password' }),
  authorized: ({ app, code, session }, { spell }) =>
    redirects(`https://${hostOf(app)}/callback?code=${code}`, [
      `Set-Cookie: ${IDP_COOKIE}=${spell(session)}; ${IDP_ATTRIBUTES}`,
    ]),
  redeemed: ({ idToken, refresh }, { spell }) =>
    replies('200 OK', [], {
      id_token: spell(idToken),
      ...(refresh && { refresh_token: spell(refresh) }),
    }),
  synced: ({ why }) =>
    why
      ? replies('400 Bad Request', [], { error: 'invalid_grant', error_description: why })
      : replies('200 OK', [], { token_type: 'Bearer' }),
  'app-opened': ({ app, credential }, wire) => opens(app, credential, wire),
  'app-left': ({ how, hint }, { spell, settings }) =>
    how === 'rp-initiated'
      ? redirects(`https://${IDP_HOST}${logoutPath(hint, spell)}`, clears(settings))
      : replies('204 No Content', clears(settings), null),
  'session-ended': ({ frames }) =>
    replies('200 OK', [`Set-Cookie: ${IDP_COOKIE}=; ${IDP_ATTRIBUTES}; Max-Age=0`], {
      frames: frames.map((app) => `https://${hostOf(app)}/front-channel-logout`),
    }),
  'frame-loaded': ({ ended }, { settings }) =>
    replies('204 No Content', ended ? clears(settings) : [], null),
};

/** A cookie is set; what a page keeps itself is handed to it. */
function opens(app: App, credential: AccessCredential | null, { spell, settings }: Wire): string {
  if (!credential) return replies('200 OK', [], { page: app });
  return isInCookie(credential.kind, settings)
    ? replies(
        '200 OK',
        [`Set-Cookie: ${setsCookie(credential.kind, spell(credential), settings)}`],
        { page: app },
      )
    : replies('200 OK', [], { page: app, session: spell(credential) });
}

const KINDS = { reference: 'session-id', signed: 'jwt', sealed: 'sealed' } as const;

const clears = (settings: Settings): string[] => {
  const kind = KINDS[settings.content];
  return isInCookie(kind, settings) ? [`Set-Cookie: ${clearsCookie(kind, settings)}`] : [];
};

export const isSignOnRequest = (message: { type: string }): message is SignOnRequest =>
  message.type in requests;
export const isSignOnResponse = (message: { type: string }): message is SignOnResponse =>
  message.type in responses;

/** The text of what browsers, apps and the identity provider say to one another. */
export function signOnText(message: SignOnRequest | SignOnResponse, wire: Wire): string {
  const texts: Texts<SignOnRequest | SignOnResponse> = { ...requests, ...responses };
  const write = texts[message.type] as (said: typeof message, wire: Wire) => string;
  return write(message, wire);
}

/** oidc-provider as an identity provider for two apps, and a browser that is sent to and fro between them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import { cookieHeader, withNewCookies } from '../cookies.ts';
import { serve } from '../serve.ts';
import type { Held } from '../system.ts';
import { oidcStore } from './oidc-store.ts';

export type Tokens = { idToken: string; refresh: string };

/** `told`: the logout tokens that each app was posted. `passwords`: how often one was asked for. */
export type SignOn = {
  issuer: string;
  told: { app: string; token: string }[];
  passwords: () => number;
  open: (app: string, scope: string) => Promise<Tokens>;
  end: (hint: string) => Promise<void>;
  renew: (app: string, refresh: string) => Promise<number>;
  stop: () => Promise<void>;
};

const SECRET = 'known to the app alone';
const backTo = (app: string) => `https://${app}.example/back`;

export async function oidcSignOn(): Promise<SignOn> {
  const told: SignOn['told'] = [];
  const apps = await serve(() => async (request, response) => {
    const token = new URLSearchParams(await text(request)).get('logout_token') ?? '';
    told.push({ app: request.url?.slice(1) ?? '', token });
    response.writeHead(204).end();
  });
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(privateKey)), kty: 'EC', alg: 'ES256' }] };
  const asked: string[] = [];
  const idp = await serve((url) => {
    const provider = new Provider(url, configurationFor(apps.url, keys));
    const answer = provider.callback();
    return (request, response) =>
      request.url?.startsWith('/interaction/')
        ? interact(provider, asked, request, response)
        : answer(request, response);
  });
  const browser = browserAt(idp.url);
  const post = (path: string, app: string, body: Held) => {
    const authorization = `Basic ${btoa(`${app}:${encodeURIComponent(SECRET)}`)}`;
    const form = new URLSearchParams(body);
    return fetch(`${idp.url}${path}`, { method: 'POST', headers: { authorization }, body: form });
  };
  return {
    issuer: idp.url,
    told,
    passwords: () => asked.filter((name) => name === 'login').length,
    open: async (app, scope) => {
      const code = await browser.codeFor(app, scope);
      const grant = { grant_type: 'authorization_code', code, redirect_uri: backTo(app) };
      const response = await post('/token', app, grant);
      const { id_token: idToken = '', refresh_token: refresh = '' }: Held = await response.json();
      return { idToken, refresh };
    },
    end: browser.end,
    renew: async (app, refresh) => {
      const grant = { grant_type: 'refresh_token', refresh_token: refresh };
      return (await post('/token', app, grant)).status;
    },
    stop: async () => {
      await Promise.all([idp.stop(), apps.stop()]);
    },
  };
}

const configurationFor = (
  apps: string,
  jwks: NonNullable<Configuration['jwks']>,
): Configuration => ({
  adapter: oidcStore(),
  jwks,
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  clients: ['shop', 'wiki'].map((app) => ({
    client_id: app,
    client_secret: SECRET,
    grant_types: ['authorization_code', 'refresh_token'],
    redirect_uris: [backTo(app)],
    backchannel_logout_uri: `${apps}/${app}`,
    backchannel_logout_session_required: true,
  })),
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  pkce: { required: () => false },
  // It will not write to loopback by itself: an app’s address could be somebody’s inner server.
  fetch: (url, { method = 'GET', headers = {}, body = null } = {}) =>
    fetch(url, { method, headers, body }),
  issueRefreshToken: () => true,
  rotateRefreshToken: false,
  ttl: {
    AccessToken: 60,
    Grant: 3600,
    IdToken: 60,
    Interaction: 60,
    RefreshToken: 3600,
    Session: 3600,
  },
  features: {
    backchannelLogout: { enabled: true },
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (page, form) => {
        page.body = form;
      },
    },
  },
});

/** Stands in for the login page and the page that asks for consent: she agrees to both. */
async function interact(
  provider: Provider,
  asked: string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  asked.push(prompt.name);
  const accountId = session?.accountId ?? 'alice';
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId } });
    return;
  }
  const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope']));
  const grantId = await grant.save();
  await provider.interactionFinished(request, response, { consent: { grantId } });
}

/** One browser: it follows redirects as far as the identity provider goes, and keeps its cookies. */
function browserAt(idp: string) {
  let cookies: Held = {};
  const visit = async (url: string, body?: Held): Promise<Response> => {
    const response = await fetch(new URL(url, idp), {
      redirect: 'manual',
      headers: cookieHeader(cookies),
      ...(body && { method: 'POST', body: new URLSearchParams(body) }),
    });
    cookies = withNewCookies(cookies, response);
    const next = response.headers.get('location');
    return next && new URL(next, idp).origin === idp ? visit(next) : response;
  };
  return {
    codeFor: async (app: string, scope: string): Promise<string> => {
      const asks = { client_id: app, response_type: 'code', redirect_uri: backTo(app), scope };
      const query = new URLSearchParams({ ...asks, prompt: 'consent', nonce: 'n1' });
      const back = (await visit(`/auth?${query}`)).headers.get('location');
      const code = back && new URL(back).searchParams.get('code');
      if (!code) throw new Error(`she was not sent back to the ${app}: ${back}`);
      return code;
    },
    end: async (hint: string): Promise<void> => {
      const page = await (await visit(`/session/end?id_token_hint=${hint}`)).text();
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1];
      if (!xsrf) throw new Error(`nobody asked whether she means it: ${page}`);
      await visit('/session/end/confirm', { xsrf, logout: 'yes' });
    },
  };
}

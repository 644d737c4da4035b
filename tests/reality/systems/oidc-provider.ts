/** oidc-provider as the issuer, with rotation, reuse detection, revocation and introspection. */
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import type { Settings } from '#sandbox';
import { userOf } from '../record.ts';
import { serve } from '../serve.ts';
import type { Held, System } from '../system.ts';
import { oidcStore } from './oidc-store.ts';
import { type Api, audience, jwtApi, opaqueApi } from './resource-server.ts';

const client = 'page';
const api = { client_id: 'api', client_secret: 'known to the api alone' };
const redirect = 'https://page.example/back';

type Keys = NonNullable<Configuration['jwks']>;

function configurationFor(
  { content, accessTtlMs, refreshTtlMs, rotation }: Settings,
  jwks: Keys,
): Configuration {
  const accessTokenFormat = content === 'signed' ? 'jwt' : 'opaque';
  const accessTokenTTL = accessTtlMs / 1000;
  return {
    adapter: oidcStore(),
    jwks,
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clients: [
      {
        client_id: client,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [redirect],
      },
      { ...api, grant_types: [], response_types: [], redirect_uris: [] },
    ],
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    pkce: { required: () => false },
    scopes: ['openid', 'offline_access', 'account'],
    issueRefreshToken: () => true,
    rotateRefreshToken: rotation,
    ttl: {
      AccessToken: accessTokenTTL,
      AuthorizationCode: 60,
      IdToken: 60,
      Grant: 3600,
      // A family's end is fixed at its login: each rotation gets what is left of it.
      RefreshToken: (ctx) =>
        ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? refreshTtlMs / 1000,
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true, allowedPolicy: () => true },
      introspection: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'account',
          audience,
          accessTokenTTL,
          accessTokenFormat,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  };
}

/** Stands in for the login page: what a login and a consent leave behind is a code. */
async function codeFor(provider: Provider, accountId: string) {
  const grant = new provider.Grant({ accountId, clientId: client });
  grant.addOIDCScope('openid offline_access');
  grant.addResourceScope(audience, 'account');
  const grantId = await grant.save();
  const found = await provider.Client.find(client);
  if (!found) throw new Error('the page is not registered');
  const code = new provider.AuthorizationCode({
    accountId,
    client: found,
    grantId,
    gty: 'authorization_code',
    redirectUri: redirect,
    resource: audience,
    scope: 'openid offline_access account',
  });
  return { code: await code.save(), grantId };
}

export async function oidcProvider(settings: Settings): Promise<System> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwks: Keys = { keys: [{ ...(await exportJWK(privateKey)), kty: 'EC', alg: 'ES256' }] };
  let provider: Provider | undefined;
  const server = await serve((url) => {
    provider = new Provider(url, configurationFor(settings, jwks));
    return provider.callback();
  });
  if (!provider) throw new Error('no provider was made');
  return systemOf(provider, server, settings);
}

type Served = Awaited<ReturnType<typeof serve>>;

function systemOf(provider: Provider, server: Served, settings: Settings): System {
  const checks: Api =
    settings.content === 'signed' ? jwtApi(server.url) : opaqueApi(server.url, api, settings);
  const grants = new Map<string, string[]>();
  const post = (path: string, body: Held) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: client, ...body }),
    });
  const tokensFor = async (body: Held): Promise<Held | null> => {
    const response = await post('/token', body);
    if (!response.ok) return null;
    const { access_token: access, refresh_token: refresh } = (await response.json()) as Held;
    return { access: access ?? '', refresh: refresh ?? '' };
  };
  const begin = async (user: string): Promise<Held> => {
    const { code, grantId } = await codeFor(provider, user);
    grants.set(user, [...(grants.get(user) ?? []), grantId]);
    const held = await tokensFor({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect,
    });
    if (!held) throw new Error('the code was not taken');
    return { ...held, user };
  };
  /** A password is none of the issuer's business: the application ends the user's grants itself. */
  const endGrants = async (user: string) => {
    const models = [provider.AccessToken, provider.RefreshToken];
    const ended = grants.get(user) ?? [];
    await Promise.all(ended.flatMap((id) => models.map((model) => model.revokeByGrantId(id))));
    grants.delete(user);
  };
  return {
    login: (device) => begin(userOf(device)),
    call: async (held) => ({ accepted: await checks(held['access'] ?? ''), held }),
    renew: async ({ refresh = '', user = '' }) => {
      const held = await tokensFor({ grant_type: 'refresh_token', refresh_token: refresh });
      return held && { ...held, user };
    },
    logout: async ({ access = '', refresh = '' }) => {
      const token = settings.ending.includes('refresh') ? refresh : access;
      await post('/token/revocation', { token });
    },
    changePassword: async ({ user = '' }) => {
      await endGrants(user);
      return begin(user);
    },
    logoutEverywhere: ({ user = '' }) => endGrants(user),
    order: ({ user }) => endGrants(user),
    stop: () => server.stop(),
  };
}

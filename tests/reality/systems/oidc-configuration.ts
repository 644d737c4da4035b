/** How the issuer is set up: one page that refreshes, one api that asks, JWTs or opaque tokens. */
import type { Configuration } from 'oidc-provider';
import type { Settings } from '#sandbox';
import { oidcStore } from './oidc-store.ts';
import { audience } from './resource-server.ts';

export const client = 'page';
export const api = { client_id: 'api', client_secret: 'known to the api alone' };
export const redirect = 'https://page.example/back';

export type Keys = NonNullable<Configuration['jwks']>;

export function configurationFor(
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
      dPoP: { enabled: true },
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

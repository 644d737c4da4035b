/** oidc-provider as the issuer, with rotation, reuse detection, revocation, introspection and DPoP. */
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import type { Settings } from '#sandbox';
import { userOf } from '../record.ts';
import { type Served, serve } from '../serve.ts';
import type { Held, System } from '../system.ts';
import { api, client, configurationFor, type Keys, redirect } from './oidc-configuration.ts';
import { keyRing } from './proofs.ts';
import { audience, byAsking, bySignature, resourceServer } from './resource-server.ts';

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
  const issuer = await serve((url) => {
    provider = new Provider(url, configurationFor(settings, jwks));
    return provider.callback();
  });
  if (!provider) throw new Error('no provider was made');
  const isSigned = settings.content === 'signed';
  const believe = isSigned ? bySignature(issuer.url) : byAsking(issuer.url, api, settings);
  return systemOf(provider, issuer, await resourceServer(believe, settings), settings);
}

function systemOf(provider: Provider, issuer: Served, shop: Served, settings: Settings): System {
  const keys = keyRing();
  /** The device that each was begun at. */
  const grants = new Map<string, string>();
  const disabled = new Set<string>();
  const isBound = settings.binding === 'dpop';
  const post = async (path: string, body: Held, device: string) => {
    const url = `${issuer.url}${path}`;
    const headers = isBound ? { dpop: await keys.proof(device, { method: 'POST', url }) } : {};
    const form = new URLSearchParams({ client_id: client, ...body });
    return fetch(url, { method: 'POST', headers, body: form });
  };
  const tokensFor = async (body: Held, device: string): Promise<Held | null> => {
    const response = await post('/token', body, device);
    if (!response.ok) return null;
    const { access_token: access, refresh_token: refresh }: Held = await response.json();
    return { access: access ?? '', refresh: refresh ?? '', device };
  };
  const begin = async (device: string): Promise<Held> => {
    const { code, grantId } = await codeFor(provider, userOf(device));
    grants.set(grantId, device);
    const grant = { grant_type: 'authorization_code', code, redirect_uri: redirect };
    const held = await tokensFor(grant, device);
    if (!held) throw new Error('the code was not taken');
    return held;
  };
  /** A password is none of the issuer's business: the application ends the user's grants itself. */
  const endGrants = async (isMeant: (device: string) => boolean) => {
    const ended = [...grants].filter(([, device]) => isMeant(device)).map(([id]) => id);
    const models = [provider.AccessToken, provider.RefreshToken];
    await Promise.all(ended.flatMap((id) => models.map((model) => model.revokeByGrantId(id))));
  };
  const endUser = (user: string) => endGrants((device) => userOf(device) === user);
  return {
    login: async (device) => (disabled.has(userOf(device)) ? null : begin(device)),
    call: async (held) => {
      const { access = '', device = '', captured } = held;
      const request = { method: 'GET', url: `${shop.url}/account`, token: access };
      const proof = isBound ? (captured ?? (await keys.proof(device, request))) : '';
      const authorization = `${isBound ? 'DPoP' : 'Bearer'} ${access}`;
      const headers = { authorization, ...(proof && { dpop: proof }) };
      const { status } = await fetch(request.url, { headers });
      return { accepted: status === 200, held: { ...held, proof } };
    },
    stolen: (held, via) => {
      const { proof = '', ...rest } = held;
      return via === 'har' ? { ...rest, device: 'mallory', captured: proof } : held;
    },
    renew: ({ refresh = '', device = '' }) =>
      tokensFor({ grant_type: 'refresh_token', refresh_token: refresh }, device),
    logout: async ({ access = '', refresh = '', device = '' }) => {
      const token = settings.ending.includes('refresh') ? refresh : access;
      await post('/token/revocation', { token }, device);
    },
    changePassword: async ({ device = '' }) => {
      await endUser(userOf(device));
      return begin(device);
    },
    logoutEverywhere: ({ device: own = '' }, keepThis) =>
      endGrants((device) => userOf(device) === userOf(own) && !(keepThis && device === own)),
    order: async ({ by, user, device }) => {
      if (by === 'disabled-user') disabled.add(user);
      await (device ? endGrants((each) => each === device) : endUser(user));
    },
    stop: async () => {
      await Promise.all([issuer.stop(), shop.stop()]);
    },
  };
}

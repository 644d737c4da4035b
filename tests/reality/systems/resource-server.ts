/** How an api comes to believe an access token: by its signature, or by asking the issuer. */
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Settings } from '#sandbox';

export const audience = 'https://api.example';

export type Api = (token: string) => Promise<boolean>;

/** Checks by the keys that the issuer publishes. */
export function jwtApi(issuer: string): Api {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  return async (token) => {
    try {
      await jwtVerify(token, keys, { issuer, audience, typ: 'at+jwt' });
      return true;
    } catch {
      return false;
    }
  };
}

type Own = { client_id: string; client_secret: string };

/** Asks the issuer (RFC 7662), and again once its last answer about this token is too old. */
export function opaqueApi(issuer: string, own: Own, { introspectionCacheMs }: Settings): Api {
  const answers = new Map<string, { active: boolean; untilMs: number }>();
  return async (token) => {
    const known = answers.get(token);
    if (known && Date.now() < known.untilMs) return known.active;
    const response = await fetch(`${issuer}/token/introspection`, {
      method: 'POST',
      body: new URLSearchParams({ token, ...own }),
    });
    const { active } = (await response.json()) as { active: boolean };
    answers.set(token, { active, untilMs: Date.now() + introspectionCacheMs });
    return active;
  };
}

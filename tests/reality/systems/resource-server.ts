/** An api on its own: it believes a token by its signature, or by asking the issuer about it. */
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import type { Settings } from '#sandbox';
import { type Served, serve } from '../serve.ts';
import { answering, refused } from './json-server.ts';
import { proofCheck } from './proofs.ts';

export const audience = 'https://api.example';

/** What is known of a token that is good now, or null. */
type Believe = (token: string) => Promise<JWTPayload | null>;

export function resourceServer(believe: Believe, settings: Settings): Promise<Served> {
  const isProven = proofCheck(settings);
  return serve((origin) =>
    answering({
      'GET /account': async ({ token, proof }) => {
        const known = await believe(token);
        const request = { method: 'GET', url: `${origin}/account`, token };
        return known && (await isProven(proof, known, request)) ? { status: 200 } : refused;
      },
    }),
  );
}

/** Checks by the keys that the issuer publishes. */
export function bySignature(issuer: string): Believe {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  return async (token) => {
    try {
      return (await jwtVerify(token, keys, { issuer, audience, typ: 'at+jwt' })).payload;
    } catch {
      return null;
    }
  };
}

type Own = { client_id: string; client_secret: string };

/** Asks the issuer (RFC 7662), and again once its last answer about this token is too old. */
export function byAsking(issuer: string, own: Own, { introspectionCacheMs }: Settings): Believe {
  const answers = new Map<string, { said: JWTPayload; untilMs: number }>();
  return async (token) => {
    const known = answers.get(token);
    const said = known && Date.now() < known.untilMs ? known.said : await asked(token);
    return said['active'] ? said : null;
  };
  async function asked(token: string): Promise<JWTPayload> {
    const response = await fetch(`${issuer}/token/introspection`, {
      method: 'POST',
      body: new URLSearchParams({ token, ...own }),
    });
    const said: JWTPayload = await response.json();
    answers.set(token, { said, untilMs: Date.now() + introspectionCacheMs });
    return said;
  }
}

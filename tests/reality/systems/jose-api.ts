/** A plain Node http api over those tokens. What it keeps in memory is gone after a restart. */
import type { Settings } from '#sandbox';
import { userOf } from '../record.ts';
import { serve } from '../serve.ts';
import type { Held, System } from '../system.ts';
import { type Denylist, inMemory, noDenylist } from './denylist.ts';
import { type Claims, newKeys, type Tokens, tokensOf } from './jose-tokens.ts';
import { type Answered, type Asked, answering, ask, type Routes, refused } from './json-server.ts';

const done: Answered = { status: 200 };

function routesOf(tokens: Tokens): Routes {
  const disabled = new Set<string>();
  const signedIn =
    (route: (claims: Claims, asked: Asked) => Promise<Answered>) => async (asked: Asked) => {
      const claims = await tokens.check(asked.token);
      return claims ? route(claims, asked) : refused;
    };
  const fresh = async (user: string) => ({ ...done, body: { token: await tokens.make(user) } });
  return {
    'POST /login': async ({ body: { user = '' } }) => (disabled.has(user) ? refused : fresh(user)),
    'GET /account': signedIn(async () => done),
    'POST /logout': signedIn(async (claims, { body: { keep, others } }) => {
      if (others) await tokens.endUser(claims.sub, claims.jti);
      if (!keep) await tokens.list(claims);
      return done;
    }),
    'POST /password': signedIn(async (claims, { body: { others } }) => {
      await tokens.list(claims);
      if (others) await tokens.endUser(claims.sub, claims.jti);
      return fresh(claims.sub);
    }),
    'POST /order': async ({ body: { user = '', device, by } }) => {
      if (by === 'disabled-user') disabled.add(user);
      if (!device) await tokens.endUser(user);
      return done;
    },
  };
}

/** `denylist` is one that outlives the api; without it the api keeps its own. */
export async function joseApi(settings: Settings, denylist?: Denylist): Promise<System> {
  const keys = await newKeys();
  const own = () => (settings.ending.includes('denylist') ? inMemory() : noDenylist);
  const begin = () => {
    const tokens = tokensOf(settings, keys, denylist ?? own());
    return serve(() => answering(routesOf(tokens)));
  };
  let server = await begin();
  const post = (path: string, token = '', body = {}) => ask(`${server.url}${path}`, token, body);
  const tokenIn = ({ body }: Answered): Held | null =>
    body?.['token'] ? { token: body['token'] } : null;
  return {
    login: async (device) => tokenIn(await post('/login', '', { user: userOf(device) })),
    call: async (held) => {
      const { status } = await ask(`${server.url}/account`, held['token']);
      return { accepted: status === 200, held };
    },
    logout: async ({ token }) => {
      await post('/logout', token);
    },
    logoutEverywhere: async ({ token }, keep) => {
      await post('/logout', token, { others: 'yes', ...(keep && { keep: 'yes' }) });
    },
    changePassword: async ({ token }, others) =>
      tokenIn(await post('/password', token, others ? { others: 'yes' } : {})),
    order: async ({ by, user, device }) => {
      await post('/order', '', { by, user, device });
    },
    fault: async () => {
      await server.stop();
      server = await begin();
    },
    stop: () => server.stop(),
  };
}

/** iron-session: all there is to know about a session, sealed in its cookie. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getIronSession, type SessionOptions } from 'iron-session';
import type { Settings } from '#sandbox';
import { cookieHeader, withNewCookies } from '../cookies.ts';
import { userOf } from '../record.ts';
import { serve } from '../serve.ts';
import type { Held, System } from '../system.ts';

type Sealed = { user?: string; startedMs?: number };

/** How long the library still opens a seal whose time is up. It cannot be set. */
const FORGIVEN_S = 60;

/** A life in seconds is written that much shorter, but for the leeway that is asked for; the browser is told the life itself. */
function optionsFor(settings: Settings): SessionOptions {
  const { absoluteTimeoutMs, idleTimeoutMs, rolling, leewayMs } = settings;
  const lifeS = (rolling ? idleTimeoutMs : absoluteTimeoutMs) / 1000;
  return {
    password: 'thirty-two characters or more of it',
    cookieName: 'sealed',
    ttl: lifeS - FORGIVEN_S + leewayMs / 1000,
    cookieOptions: { httpOnly: true, secure: true, sameSite: 'lax', maxAge: lifeS },
  };
}

/** A seal that is renewed has no end but what is written in it. */
const isTooOld = ({ startedMs = 0 }: Sealed, settings: Settings): boolean =>
  Date.now() >= startedMs + settings.absoluteTimeoutMs + settings.leewayMs;

const listening =
  (settings: Settings): RequestListener =>
  async (request, response) => {
    const status = await answer(settings, request, response);
    response.writeHead(status).end();
  };

async function answer(
  settings: Settings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const session = await getIronSession<Sealed>(request, response, optionsFor(settings));
  const [, act, user] = (request.url ?? '').split('/');
  if (act === 'login' && user) {
    Object.assign(session, { user, startedMs: Date.now() });
    await session.save();
    return 200;
  }
  if (!session.user || isTooOld(session, settings)) return 401;
  if (act === 'logout') session.destroy();
  else if (act === 'password' || settings.rolling) await session.save();
  return 200;
}

export async function ironSession(settings: Settings): Promise<System> {
  const server = await serve(() => listening(settings));
  const send = (held: Held, path: string) =>
    fetch(`${server.url}${path}`, { headers: cookieHeader(held) });
  const get = async (held: Held, path: string): Promise<Held> =>
    withNewCookies(held, await send(held, path));
  return {
    login: (device) => get({}, `/login/${userOf(device)}`),
    call: async (held) => {
      const response = await send(held, '/account');
      return { accepted: response.status === 200, held: withNewCookies(held, response) };
    },
    logout: async (held) => {
      await get(held, '/logout');
    },
    changePassword: (held) => get(held, '/password'),
    stop: () => server.stop(),
  };
}

/** better-auth with its database in memory; with a cookie cache where the settings ask for one. */
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { toNodeHandler } from 'better-auth/node';
import type { Settings } from '#sandbox';
import { cookieHeader, withNewCookies } from '../cookies.ts';
import { userOf } from '../record.ts';
import { serve } from '../serve.ts';
import type { Held, System } from '../system.ts';

const password = 'correct horse battery staple';

const wordsOf = (user: string) => ({ email: `${user}@example.com`, password });

function authAt(url: string, { idleTimeoutMs, rolling, sessionCacheMs }: Settings) {
  return betterAuth({
    baseURL: url,
    secret: 'thirty-two characters or more of it',
    database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
    emailAndPassword: {
      enabled: true,
      // Hashing well takes long, and no password is at stake here.
      password: {
        hash: async (word) => word,
        verify: async ({ hash, password }) => hash === password,
      },
    },
    session: {
      expiresIn: idleTimeoutMs / 1000,
      updateAge: 0,
      disableSessionRefresh: !rolling,
      cookieCache: { enabled: sessionCacheMs > 0, maxAge: sessionCacheMs / 1000 },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export async function betterAuthServer(settings: Settings): Promise<System> {
  const server = await serve((url) => toNodeHandler(authAt(url, settings)));
  const send = (held: Held, path: string, body?: object) =>
    fetch(`${server.url}/api/auth${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { ...cookieHeader(held), origin: server.url, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const post = async (held: Held, path: string, body = {}): Promise<Held> => {
    const response = await send(held, path, body);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return withNewCookies(held, response);
  };
  await post({}, '/sign-up/email', { ...wordsOf('alice'), name: 'Alice' });
  return {
    login: (device) => post({}, '/sign-in/email', wordsOf(userOf(device))),
    call: async (held) => {
      const response = await send(held, '/get-session');
      const session = await response.json();
      return { accepted: session !== null, held: withNewCookies(held, response) };
    },
    logout: async (held) => {
      await post(held, '/sign-out');
    },
    logoutEverywhere: async (held, keepThis) => {
      await post(held, keepThis ? '/revoke-other-sessions' : '/revoke-sessions');
    },
    changePassword: (held, revokeOtherSessions) =>
      post(held, '/change-password', {
        currentPassword: password,
        newPassword: password,
        revokeOtherSessions,
      }),
    stop: () => server.stop(),
  };
}

/** express-session with a store of its own kind: in memory, or in Redis. */
import express, { type Request } from 'express';
import session, { MemoryStore, type Store } from 'express-session';
import type { Settings } from '#sandbox';
import { cookieHeader, withNewCookies } from '../cookies.ts';
import { userOf } from '../record.ts';
import { serve } from '../serve.ts';
import type { Held, System } from '../system.ts';

declare module 'express-session' {
  interface SessionData {
    user: string;
    device: string;
    startedMs: number;
    visits: number;
  }
}

/** The library has an idle timeout only; an absolute one is the application's own to write. */
const isTooOld = ({ startedMs }: Request['session'], { absoluteTimeoutMs }: Settings): boolean =>
  startedMs !== undefined && Date.now() >= startedMs + absoluteTimeoutMs;

async function begin(request: Request, device: string): Promise<void> {
  await new Promise((done) => request.session.regenerate(done));
  Object.assign(request.session, { user: userOf(device), device, startedMs: Date.now() });
}

const end = (request: Request) => new Promise((done) => request.session.destroy(done));

type Row = { id?: string; user?: string; device?: string };

/** The store has no index of users, so all of it is read. */
async function endWhere(store: Store, unwanted: (row: Row, id: string) => boolean): Promise<void> {
  const all = await new Promise<object>((done) => store.all?.((_, found) => done(found ?? {})));
  const rows = Object.entries(all).map(([key, row]: [string, Row]) => ({ row, id: row.id ?? key }));
  const ended = rows.filter(({ row, id }) => unwanted(row, id));
  await Promise.all(ended.map(({ id }) => new Promise((done) => store.destroy(id, done))));
}

const endOthers = ({ sessionStore, sessionID, session }: Request) =>
  endWhere(sessionStore, ({ user }, id) => user === session.user && id !== sessionID);

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** `rolling` is about the browser's cookie alone: use winds the session in the store up in any case. */
function application(settings: Settings, store: Store, disabled: ReadonlySet<string>) {
  const app = express();
  app.use(
    session({
      secret: 'a secret of this test alone',
      store,
      resave: settings.sessionSave === 'whole-row',
      saveUninitialized: false,
      rolling: settings.rolling && settings.cookieMaxAgeMs === 0,
      cookie: { httpOnly: true, maxAge: settings.idleTimeoutMs },
    }),
  );
  app.post('/login/:device', async (request, response) => {
    const { device } = request.params;
    if (disabled.has(userOf(device))) return response.sendStatus(403);
    await begin(request, device);
    return response.sendStatus(200);
  });
  app.use(async (request, response, next) => {
    if (request.session.user && !isTooOld(request.session, settings)) return next();
    response.sendStatus(401);
  });
  app.get('/account', async (request, response) => {
    const { slow } = request.query;
    if (slow) await wait(Number(slow));
    response.sendStatus(200);
  });
  app.post('/logout', async (request, response) => {
    if (request.query['others']) await endOthers(request);
    if (!request.query['keep']) await end(request);
    response.clearCookie('connect.sid').sendStatus(200);
  });
  app.post('/password', async (request, response) => {
    if (request.query['others']) await endOthers(request);
    if (settings.newIdOn.includes('reauth')) await begin(request, request.session.device ?? '');
    response.sendStatus(200);
  });
  return app;
}

/** Without a store of its own it keeps sessions in memory, and a restart forgets them. */
export async function expressSession(settings: Settings, own?: Store): Promise<System> {
  const disabled = new Set<string>();
  let store = own ?? new MemoryStore();
  const begin = () => {
    const app = application(settings, store, disabled);
    return serve(() => app);
  };
  let server = await begin();
  const send = async (held: Held, method: string, path: string) => {
    const response = await fetch(`${server.url}${path}`, { method, headers: cookieHeader(held) });
    // The library holds the last byte back until it has saved.
    await response.text();
    return response;
  };
  const post = async (held: Held, path: string): Promise<Held> =>
    withNewCookies(held, await send(held, 'POST', path));
  return {
    login: async (device) => {
      const response = await send({}, 'POST', `/login/${device}`);
      return response.ok ? withNewCookies({}, response) : null;
    },
    call: async (held, { slowMs }) => {
      const response = await send(held, 'GET', slowMs ? `/account?slow=${slowMs}` : '/account');
      return { accepted: response.status === 200, held: withNewCookies(held, response) };
    },
    logout: async (held) => {
      await post(held, '/logout');
    },
    logoutEverywhere: async (held, keepThis) => {
      await post(held, keepThis ? '/logout?others=yes&keep=yes' : '/logout?others=yes');
    },
    changePassword: async (held, others) => {
      const now = await post(held, others ? '/password?others=yes' : '/password');
      return settings.newIdOn.includes('reauth') ? now : null;
    },
    order: async ({ by, user, device }) => {
      if (by === 'disabled-user') disabled.add(user);
      await endWhere(store, (row) => (device ? row.device === device : row.user === user));
    },
    fault: async () => {
      await server.stop();
      store = own ?? new MemoryStore();
      server = await begin();
    },
    stop: () => server.stop(),
  };
}

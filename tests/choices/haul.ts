/** What a thief has after reaching into a device that holds everything. */
import { models, resolveSettings, routes, type Settings } from '#sandbox';
import { refreshToken, sessionId, token } from '../machines/credentials.ts';

export type Changes = Partial<Settings>;

type Route = keyof typeof routes;
type Within = Parameters<(typeof routes)[Route]>[0];

export const jwt = token();
export const session = sessionId();
export const refresh = refreshToken();

const everything: Within = {
  access: jwt,
  refresh,
  key: 'alice.laptop',
  proof: {
    key: 'alice.laptop',
    jti: 'p1',
    target: 'account',
    credential: 't1',
    iat: 0,
    nonce: null,
  },
  nonce: null,
};

/** The table is asked alone: what does not fit together elsewhere may still be asked of it. */
export const haul = (route: Route, changes: Changes, there: Partial<Within> = {}) =>
  routes[route](
    { ...everything, ...there },
    { ...resolveSettings(models['server-session'], {}), ...changes },
  );

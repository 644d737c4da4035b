import type { Model } from '../model/model.ts';

export const serverSession: Model = {
  id: 'server-session',
  name: 'Server session',
  holds: 'opaque ID in an HttpOnly cookie',
  logout: 'Logout deletes the session’s record on the server.',
  defaults: {},
};

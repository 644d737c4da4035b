import type { Model } from '../model/model.ts';
import { minutes } from '../model/time.ts';

export const bff: Model = {
  id: 'bff',
  name: 'Backend for frontend',
  holds: 'opaque ID in an HttpOnly cookie; the tokens stay on the server',
  logout: 'Logout deletes the session and ends the refresh token family that the backend keeps.',
  defaults: { edge: 'bff', ending: ['record', 'refresh'], accessTtlMs: minutes(15) },
};

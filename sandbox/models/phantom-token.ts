import type { Model } from '../model/model.ts';
import { minutes } from '../model/time.ts';

export const phantomToken: Model = {
  id: 'phantom-token',
  name: 'Phantom token',
  holds: 'opaque ID in an HttpOnly cookie; a short token behind the gateway',
  logout: 'Logout deletes the session’s record; a token behind the gateway lives out its minute.',
  defaults: { edge: 'phantom', accessTtlMs: minutes(1) },
};

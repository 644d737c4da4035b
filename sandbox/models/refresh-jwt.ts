import type { Model } from '../model/model.ts';
import { minutes } from '../model/time.ts';

export const refreshJwt: Model = {
  id: 'refresh-jwt',
  name: 'JWT and refresh token',
  holds: 'short token in memory, refresh token in an HttpOnly cookie',
  logout: 'Logout ends the refresh token family; the access token lives out its life.',
  defaults: {
    content: 'signed',
    accessCarrier: 'memory',
    refreshCarrier: 'cookie',
    ending: ['refresh'],
    accessTtlMs: minutes(15),
  },
};

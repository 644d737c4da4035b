import type { Model } from '../model/model.ts';

export const denylistJwt: Model = {
  id: 'denylist-jwt',
  name: 'JWT and denylist',
  holds: 'signed token in localStorage',
  logout: 'Logout puts the token’s jti on a list that every api reads.',
  defaults: {
    content: 'signed',
    accessCarrier: 'localStorage',
    ending: ['denylist'],
  },
};

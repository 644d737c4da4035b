import type { Model } from '../model/model.ts';

export const statelessJwt: Model = {
  id: 'stateless-jwt',
  name: 'Stateless JWT',
  holds: 'signed token in localStorage',
  logout: 'Logout makes the page forget its own copy.',
  content: 'signed',
  carrier: { access: 'localStorage', refresh: null },
  binding: 'bearer',
  ending: [],
  defaults: {},
};

import type { Model } from '../model/model.ts';

export const statelessJwt: Model = {
  id: 'stateless-jwt',
  name: 'Stateless JWT',
  holds: 'signed token in localStorage',
  logout: 'Logout makes the page forget its own copy.',
  defaults: { content: 'signed', accessCarrier: 'localStorage', ending: [] },
};

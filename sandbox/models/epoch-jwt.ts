import type { Model } from '../model/model.ts';

export const epochJwt: Model = {
  id: 'epoch-jwt',
  name: 'JWT and epoch',
  holds: 'signed token in localStorage',
  logout:
    'Logout makes the page forget its own copy; logging out everywhere raises the user’s epoch.',
  defaults: {
    content: 'signed',
    accessCarrier: 'localStorage',
    ending: ['epoch'],
  },
};

import type { Model } from '../model/model.ts';

export const sealedCookie: Model = {
  id: 'sealed-cookie',
  name: 'Sealed cookie',
  holds: 'encrypted data in an HttpOnly cookie',
  logout: 'Logout tells the browser to drop its cookie.',
  defaults: { content: 'sealed', ending: [], rolling: false },
};

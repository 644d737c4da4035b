import type { Model } from '../model/model.ts';

export const introspectedToken: Model = {
  id: 'introspected-token',
  name: 'Introspected token',
  holds: 'opaque token in memory',
  logout: 'Logout revokes the token at the issuer, which every api asks.',
  defaults: { accessCarrier: 'memory', ending: ['introspection'] },
};

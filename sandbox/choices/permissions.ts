/** Permissions that a self-contained credential names: each use carries them all. */
import type { Settings } from '../model/settings/index.ts';

const AREAS = [
  'sales.customers',
  'sales.invoices',
  'sales.orders',
  'sales.reports',
  'money.payments',
  'money.accounts',
  'stock.products',
  'stock.warehouses',
  'stock.shipments',
  'stock.suppliers',
];
const ACTIONS = ['read', 'create', 'update', 'delete', 'approve'];

/** Named in full, as scopes are that several services share: about 60 characters each (an assumption). */
const NAMES = AREAS.flatMap((area) =>
  ACTIONS.map((action) => `https://api.app.example/permissions/${area}.${action}`),
);

export const permissionsIn = ({
  permissions,
}: Pick<Settings, 'permissions'>): { permissions?: readonly string[] } =>
  permissions > 0 ? { permissions: NAMES.slice(0, permissions) } : {};

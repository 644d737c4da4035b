/** What a user does at one of her devices. */
import * as z from 'zod/mini';
import { app, listed, moment, period, purpose, region, unless, wants, word } from './fields.ts';
import { verb } from './verb.ts';

const yes = unless(z.boolean(), true);

export const deviceVerbs = {
  login: verb({ mistyped: unless(z.boolean(), false) }, ({ mistyped }) => ({
    type: 'login',
    mistyped,
  })),
  request: verb(
    { wants, region, slow: unless(moment, 0), address: unless(z.string(), 'home') },
    ({ wants, region, slow, address }) => ({
      type: 'request',
      wants,
      region,
      slowMs: slow,
      address,
    }),
  ),
  transfer: verb({ region }, ({ region }) => ({
    type: 'request',
    wants: 'transfer',
    region,
    slowMs: 0,
    address: 'home',
  })),
  poll: verb({ every: period, wants, region }, ({ every, wants, region }) => ({
    type: 'poll',
    everyMs: every,
    wants,
    region,
  })),
  refresh: verb({ tabs: unless(z.int().check(z.minimum(1), z.maximum(8)), 1) }, ({ tabs }) => ({
    type: 'refresh',
    tabs,
  })),
  logout: verb({}, () => ({ type: 'logout' })),
  'logout-everywhere': verb({ keepThis: unless(z.boolean(), false) }, ({ keepThis }) => ({
    type: 'logout-everywhere',
    keepThis,
  })),
  'end-listed': verb({ device: listed }, ({ device }) => ({ type: 'end-listed', device })),
  'change-password': verb({ endOthers: yes }, ({ endOthers }) => ({
    type: 'change-password',
    endOthers,
  })),
  'open-stream': verb({ region }, ({ region }) => ({ type: 'open-stream', region })),
  'ask-link': verb({ purpose }, ({ purpose }) => ({ type: 'ask-link', purpose })),
  'open-link': verb({ purpose }, ({ purpose }) => ({ type: 'open-link', purpose })),
  'open-app': verb(
    { app, access: unless(word(['none', 'online', 'offline']), 'none') },
    ({ app, access }) => ({ type: 'open-app', app, access }),
  ),
  'leave-app': verb(
    { app, how: unless(word(['local', 'rp-initiated']), 'local') },
    ({ app, how }) => ({ type: 'leave-app', app, how }),
  ),
} as const;

/** What the network and the machines suffer. */
import { moment, region, shift } from './fields.ts';
import { verb } from './verb.ts';

export const networkVerbs = {
  lag: verb({ lag: moment }, ({ lag }) => ({ type: 'lag', lagMs: lag })),
  partition: verb({ region }, ({ region }) => ({ type: 'partition', region })),
  heal: verb({}, () => ({ type: 'heal' })),
  'store-down': verb({}, () => ({ type: 'store-down' })),
  'store-up': verb({}, () => ({ type: 'store-up' })),
  restart: verb({}, () => ({ type: 'restart' })),
  failover: verb({}, () => ({ type: 'failover' })),
  skew: verb({ by: shift }, ({ by }) => ({ type: 'skew', byMs: by })),
  'issuer-down': verb({}, () => ({ type: 'issuer-down' })),
  'issuer-up': verb({}, () => ({ type: 'issuer-up' })),
} as const;

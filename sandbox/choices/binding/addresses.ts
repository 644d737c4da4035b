/** What a proof says of the request that it is made for (RFC 9449, section 4.2). */
import type { Target } from '../../model/proof.ts';
import { AUDIENCE, ISSUER } from '../content.ts';

export const addresses: Readonly<Record<Target, { htm: string; htu: string }>> = {
  account: { htm: 'GET', htu: `${AUDIENCE}/api/account` },
  invoice: { htm: 'GET', htu: `${AUDIENCE}/api/invoices` },
  transfer: { htm: 'POST', htu: `${AUDIENCE}/api/transfers` },
  admin: { htm: 'GET', htu: `${AUDIENCE}/api/admin` },
  token: { htm: 'POST', htu: `${ISSUER}/token` },
};

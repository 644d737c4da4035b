/** One machine for each role. */
import { accountServer } from './account-server.ts';
import { api } from './api.ts';
import { attacker } from './attacker.ts';
import { bff } from './bff.ts';
import { browser } from './browser.ts';
import { gateway } from './gateway.ts';
import { identityProvider } from './identity-provider.ts';
import { jwtIssuer } from './jwt-issuer.ts';
import { network } from './network.ts';
import { operator } from './operator.ts';
import { relyingParty } from './relying-party.ts';
import { replica } from './replica.ts';
import { sessionServer } from './session-server.ts';

export const machines = {
  browser,
  attacker,
  operator,
  network,
  'session-server': sessionServer,
  'jwt-issuer': jwtIssuer,
  gateway,
  bff,
  'account-server': accountServer,
  api,
  replica,
  'identity-provider': identityProvider,
  'relying-party': relyingParty,
};

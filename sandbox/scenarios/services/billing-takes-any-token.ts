import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A service that looks at the signature alone takes whatever the issuer has signed, for whomever. */
export const billingTakesAnyToken: ScenarioFile = {
  format: 1,
  id: 'billing-takes-any-token',
  question:
    'A token was made for another service altogether. Billing checks its signature, and not whom it is for. Is Mallory let in?',
  until: '10m',
  settings: { onward: 'exchange', checks: 'signature,algorithm,type,issuer,key-source,kid' },
  models: ['stateless-jwt', 'denylist-jwt', 'refresh-jwt', 'epoch-jwt'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'forge', how: 'wrong-audience', user: 'alice' },
    { at: '2m', who: 'mallory', do: 'replay', wants: 'invoice' },
    { at: '3m', who: 'mallory', do: 'replay' },
  ],
};

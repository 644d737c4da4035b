import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Verifying an address changes no password, so a link bound to the password stays good. */
export const verifyLinkUsedTwice: ScenarioFile = {
  format: 1,
  id: 'verify-link-used-twice',
  question: 'A link that verifies an address is bound to the password. Is it spent after its use?',
  until: '20m',
  settings: { linkState: 'password-bound', hashIds: 'false' },
  models: ['server-session', 'stateless-jwt', 'refresh-jwt', 'bff'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'ask-link', purpose: 'verify-email' },
    { at: '1m', who: 'alice.laptop', do: 'open-link', purpose: 'verify-email' },
    { at: '5m', who: 'mallory', do: 'steal', via: 'log-leak', from: 'account-server' },
    { at: '6m', who: 'mallory', do: 'open-link', purpose: 'verify-email' },
  ],
};

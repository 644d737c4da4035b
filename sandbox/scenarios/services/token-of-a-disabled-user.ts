import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Whoever trades a token can ask after the user, which the token cannot. */
export const tokenOfADisabledUser: ScenarioFile = {
  format: 1,
  id: 'token-of-a-disabled-user',
  question:
    'The account is disabled, and its token has not run out. Does the issuer still trade it for another?',
  until: '10m',
  settings: { onward: 'exchange', accessTtl: '15m' },
  models: ['stateless-jwt', 'denylist-jwt', 'refresh-jwt'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '10s', who: 'alice.laptop', do: 'poll', every: '20s', wants: 'invoice' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
  ],
};

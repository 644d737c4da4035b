import type { ScenarioFile } from '../../model/scenario-file.ts';

/** An ID token tells an app who signed in. It is nobody’s key to an api. */
export const idTokenAtAnApi: ScenarioFile = {
  format: 1,
  id: 'id-token-at-an-api',
  question: 'Alice signs in at Mallory’s shop. Does the ID token that the shop gets open the api?',
  until: '10m',
  models: ['stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt'],
  steps: [
    { at: '2m', who: 'mallory', do: 'forge', how: 'id-token', user: 'alice' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
  ],
};

import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A genuine token, meant for another service of the same issuer. */
export const tokenForAnotherApi: ScenarioFile = {
  format: 1,
  id: 'token-for-another-api',
  question: 'Alice signs in at Mallory’s quiz with the same account. What does that token open?',
  until: '10m',
  settings: { checks: 'signature,not-none,algorithm,type,issuer,key-source,kid' },
  models: ['server-session', 'stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt'],
  steps: [
    { at: '2m', who: 'mallory', do: 'forge', how: 'wrong-audience', user: 'alice' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
  ],
};

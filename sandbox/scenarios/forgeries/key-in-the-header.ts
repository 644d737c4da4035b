import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The jwk header, trusted. With key-source among the checks it is ignored. */
export const keyInTheHeader: ScenarioFile = {
  format: 1,
  id: 'key-in-the-header',
  question: 'A token brings the key to check it with. Who is convinced?',
  until: '10m',
  settings: { checks: 'signature,not-none,algorithm,type,issuer,audience,kid' },
  models: ['server-session', 'stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt'],
  steps: [
    { at: '2m', who: 'mallory', do: 'forge', how: 'jwk', user: 'alice' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
  ],
};

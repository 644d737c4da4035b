import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The api refuses none by name, and takes nOnE. Set checks to all of them and it does not. */
export const unsignedToken: ScenarioFile = {
  format: 1,
  id: 'unsigned-token',
  question: 'An api takes the algorithm from the token. What if the token says: none?',
  until: '10m',
  settings: { checks: 'signature,not-none,type,issuer,audience,key-source,kid' },
  models: ['server-session', 'stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt'],
  steps: [
    { at: '2m', who: 'mallory', do: 'forge', how: 'alg-none-cased', user: 'alice' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
  ],
};

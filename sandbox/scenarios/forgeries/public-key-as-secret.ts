import type { ScenarioFile } from '../../model/scenario-file.ts';

/** RS256 to HS256: the text of the public key seals the forgery. */
export const publicKeyAsSecret: ScenarioFile = {
  format: 1,
  id: 'public-key-as-secret',
  question: 'Everyone may know the public key. What if it is used as a secret?',
  until: '10m',
  settings: {
    algorithm: 'RS256',
    checks: 'signature,not-none,type,issuer,audience,key-source,kid',
  },
  models: ['server-session', 'stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt'],
  steps: [
    { at: '2m', who: 'mallory', do: 'forge', how: 'algorithm-confusion', user: 'alice' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
  ],
};

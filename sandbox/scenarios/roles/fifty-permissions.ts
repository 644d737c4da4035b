import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A record has room for everything; a cookie has 4,096 octets. */
export const fiftyPermissions: ScenarioFile = {
  format: 1,
  id: 'fifty-permissions',
  question:
    'Alice is given fifty permissions, and the cookie names them all. Can she still sign in?',
  until: '10m',
  models: ['server-session', 'stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'sealed-cookie'],
  settings: { accessCarrier: 'cookie', permissions: '50' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'request' },
    { at: '2m', who: 'alice.laptop', do: 'login' },
    { at: '3m', who: 'alice.laptop', do: 'request' },
  ],
};

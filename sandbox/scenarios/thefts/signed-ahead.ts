import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A bad script cannot take the page's key along, but it can have it sign for the hours to come. */
export const signedAhead: ScenarioFile = {
  format: 1,
  id: 'signed-ahead',
  question:
    'The token is bound to a key that no script can read. Can a script in the page still be of use, once the page is closed?',
  until: '1h',
  models: ['stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt', 'introspected-token'],
  settings: { binding: 'dpop', deviceKey: 'hardware', signedInFor: '30m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'xss', from: 'alice.laptop' },
    { at: '2m30s', who: 'alice.laptop', do: 'request' },
    { at: '5m1s', who: 'mallory', do: 'poll', every: '1m' },
  ],
};

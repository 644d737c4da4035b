import type { ScenarioFile } from '../../model/scenario-file.ts';

/** One key signs tokens of several types. Take type from the checks and each opens what another should. */
export const linkAtAnApi: ScenarioFile = {
  format: 1,
  id: 'link-at-an-api',
  question:
    'The key that signs access tokens also signs links in e-mails. Is such a link’s token taken by the api?',
  until: '10m',
  models: ['stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt'],
  steps: [
    { at: '2m', who: 'mallory', do: 'forge', how: 'wrong-type', user: 'alice' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
  ],
};

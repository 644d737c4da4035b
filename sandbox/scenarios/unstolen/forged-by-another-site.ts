import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Every way by which another site's page can make her browser ask, some time after the login. */
export const forgedByAnotherSite: ScenarioFile = {
  format: 1,
  id: 'forged-by-another-site',
  question: 'Alice opens another site while she is signed in. What can its page do in her name?',
  until: '10m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    {
      at: '5m',
      who: 'mallory',
      do: 'csrf',
      from: 'cross-site',
      victim: 'alice.laptop',
      method: 'POST',
      how: 'navigation',
    },
    {
      at: '5m10s',
      who: 'mallory',
      do: 'csrf',
      from: 'cross-site',
      victim: 'alice.laptop',
      method: 'GET',
      how: 'navigation',
    },
    {
      at: '5m20s',
      who: 'mallory',
      do: 'csrf',
      from: 'cross-site',
      victim: 'alice.laptop',
      method: 'GET',
      how: 'frame',
    },
    {
      at: '5m30s',
      who: 'mallory',
      do: 'csrf',
      from: 'cross-site',
      victim: 'alice.laptop',
      method: 'POST',
      how: 'fetch',
    },
    { at: '6m', who: 'alice.laptop', do: 'request' },
  ],
};

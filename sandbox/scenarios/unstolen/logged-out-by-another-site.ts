import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A logout by link is forged like anything else. */
export const loggedOutByAnotherSite: ScenarioFile = {
  format: 1,
  id: 'logged-out-by-another-site',
  question:
    'A link on another site leads to the logout. Is Alice still signed in when she comes back?',
  until: '10m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    {
      at: '5m',
      who: 'mallory',
      do: 'csrf',
      from: 'cross-site',
      victim: 'alice.laptop',
      method: 'GET',
      how: 'navigation',
      target: 'logout',
    },
    { at: '6m', who: 'alice.laptop', do: 'request' },
  ],
};

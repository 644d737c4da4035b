import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A cookie without SameSite goes along with another site's form for two minutes. */
export const postRightAfterLogin: ScenarioFile = {
  format: 1,
  id: 'post-right-after-login',
  question: 'The cookie says nothing of SameSite. Is it safer at once, or after two minutes?',
  until: '10m',
  settings: { sameSite: 'unset' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    {
      at: '1m',
      who: 'mallory',
      do: 'csrf',
      from: 'cross-site',
      victim: 'alice.laptop',
      method: 'POST',
      how: 'navigation',
    },
    {
      at: '5m',
      who: 'mallory',
      do: 'csrf',
      from: 'cross-site',
      victim: 'alice.laptop',
      method: 'POST',
      how: 'navigation',
    },
    { at: '6m', who: 'alice.laptop', do: 'request' },
  ],
};

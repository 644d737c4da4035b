import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A bad script that can read nothing still asks from the page, as the page. */
export const ridesWithoutReading: ScenarioFile = {
  format: 1,
  id: 'rides-without-reading',
  question:
    'A script in Alice’s page copies nothing and only asks. Which cookie setting or token stops it?',
  until: '30m',
  settings: { sameSite: 'strict', csrfToken: 'true' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '5m', who: 'mallory', do: 'ride', from: 'alice.laptop', wants: 'account' },
    { at: '6m', who: 'mallory', do: 'ride', from: 'alice.laptop', wants: 'transfer' },
    { at: '20m', who: 'mallory', do: 'ride', from: 'alice.laptop', wants: 'transfer' },
    { at: '25m', who: 'alice.laptop', do: 'logout' },
    { at: '26m', who: 'mallory', do: 'ride', from: 'alice.laptop', wants: 'transfer' },
  ],
};

import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The identity provider ends its own session and tells nobody. */
export const singleLogoutUntold: ScenarioFile = {
  format: 1,
  id: 'single-logout-untold',
  question:
    'Alice logs out everywhere that she came to by one sign-in, and no app is told. Is the wiki still open?',
  until: '20m',
  settings: { logoutChannel: 'none' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'open-app', app: 'shop' },
    { at: '1m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', app: 'wiki' },
    { at: '5m', who: 'alice.laptop', do: 'leave-app', app: 'shop', how: 'rp-initiated' },
    { at: '6m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
  ],
};

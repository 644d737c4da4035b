import type { ScenarioFile } from '../../model/scenario-file.ts';

/** One app asked for offline access, the other for a refresh token that ends with the sign-in. */
export const offlineAccessSurvives: ScenarioFile = {
  format: 1,
  id: 'offline-access-survives',
  question: 'Alice has logged out of everything. Which app still fetches her data?',
  until: '1h',
  settings: { logoutChannel: 'back' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'open-app', app: 'shop', access: 'offline' },
    { at: '1m', who: 'alice.laptop', do: 'open-app', app: 'wiki', access: 'online' },
    { at: '15m', who: 'alice.laptop', do: 'leave-app', app: 'wiki', how: 'rp-initiated' },
  ],
};

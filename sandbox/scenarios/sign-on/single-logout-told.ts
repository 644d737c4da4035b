import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The identity provider tells each app, from server to server, and the apps keep something to delete. */
export const singleLogoutTold: ScenarioFile = {
  format: 1,
  id: 'single-logout-told',
  question: 'The identity provider tells the wiki straight. Is the thief still inside?',
  until: '20m',
  settings: { logoutChannel: 'back' },
  models: ['server-session', 'introspected-token', 'phantom-token', 'bff', 'denylist-jwt'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'open-app', app: 'shop' },
    { at: '1m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', app: 'wiki' },
    { at: '5m', who: 'alice.laptop', do: 'leave-app', app: 'shop', how: 'rp-initiated' },
    { at: '6m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
  ],
};

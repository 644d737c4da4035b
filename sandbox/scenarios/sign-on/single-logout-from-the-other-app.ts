import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Every app that the sign-in opened is told, not only the one that was opened last. */
export const singleLogoutFromTheOtherApp: ScenarioFile = {
  format: 1,
  id: 'single-logout-from-the-other-app',
  question: 'Alice opened the shop before the wiki, and leaves from the wiki. Is the shop told?',
  until: '20m',
  settings: { logoutChannel: 'back' },
  models: ['server-session', 'denylist-jwt'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'open-app', app: 'shop' },
    { at: '1m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', app: 'shop' },
    { at: '5m', who: 'alice.laptop', do: 'leave-app', app: 'wiki', how: 'rp-initiated' },
  ],
};

import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The same notice, at apps whose sessions are self-contained: they believe it, and can do nothing. */
export const singleLogoutNothingToDelete: ScenarioFile = {
  format: 1,
  id: 'single-logout-nothing-to-delete',
  question: 'The wiki is told of the logout and keeps no list of its sessions. What can it do?',
  until: '20m',
  settings: { logoutChannel: 'back' },
  models: ['stateless-jwt', 'epoch-jwt', 'refresh-jwt', 'sealed-cookie'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'open-app', app: 'shop' },
    { at: '1m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', app: 'wiki' },
    { at: '5m', who: 'alice.laptop', do: 'leave-app', app: 'shop', how: 'rp-initiated' },
    { at: '6m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
  ],
};

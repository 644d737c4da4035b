import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The server that knew of the logout dies; the copy that takes over had not heard of it yet. */
export const failoverLosesTheDelete: ScenarioFile = {
  format: 1,
  id: 'failover-loses-the-delete',
  question:
    'The store confirms the logout, dies a second later, and a copy takes over. Is it still a logout?',
  until: '15m',
  models: ['server-session', 'denylist-jwt', 'refresh-jwt'],
  settings: { replicaLag: '3s' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '1m5s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '3m', who: 'alice.laptop', do: 'logout' },
    { at: '3m1s', who: 'network', do: 'failover' },
  ],
};

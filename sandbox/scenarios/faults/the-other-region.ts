import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Two regions, each with its own copy, some way behind. */
export const theOtherRegion: ScenarioFile = {
  format: 1,
  id: 'the-other-region',
  question:
    'Alice logs out in Europe. The thief asks in America, where the copy is behind. For how long?',
  until: '8m',
  models: ['server-session', 'denylist-jwt', 'introspected-token'],
  settings: { regions: '2', replicaLag: '2s' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '1m500ms', who: 'mallory', do: 'poll', every: '1s', region: 2 },
    { at: '2m', who: 'network', do: 'lag', lag: '45s' },
    { at: '3m', who: 'alice.laptop', do: 'logout' },
    { at: '5m', who: 'network', do: 'lag', lag: '2s' },
  ],
};

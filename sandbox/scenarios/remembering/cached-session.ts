import type { ScenarioFile } from '../../model/scenario-file.ts';

export const cachedSession: ScenarioFile = {
  format: 1,
  id: 'cached-session',
  question:
    'Every api remembers a session for a minute, to spare the store. What does the thief gain?',
  until: '20m',
  models: ['server-session', 'phantom-token'],
  settings: { sessionCache: '1m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m25s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
  ],
};

import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A request that began before the logout writes the whole session back after it. */
export const slowRequestSavesBack: ScenarioFile = {
  format: 1,
  id: 'slow-request-saves-back',
  question:
    'Alice logs out while one of her requests is still at work. What does that request do when it is done?',
  until: '10m',
  models: ['server-session', 'denylist-jwt'],
  settings: { sessionSave: 'whole-row' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '1m5s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '3m', who: 'alice.laptop', do: 'request', slow: '5s' },
    { at: '3m2s', who: 'alice.laptop', do: 'logout' },
  ],
};

import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The classic mistake: the record is gone, and what begins a new one is not. */
export const rememberMeOutlivesLogout: ScenarioFile = {
  format: 1,
  id: 'remember-me-outlives-logout',
  question: 'The logout deletes the session and forgets the remember-me cookie. Who can come back?',
  until: '52h',
  models: ['server-session'],
  settings: { refreshCarrier: 'cookie', refreshTtl: '720h', ending: 'record' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '24h', who: 'alice.laptop', do: 'request' },
    { at: '24h30m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '25h', who: 'alice.laptop', do: 'logout' },
    { at: '26h', who: 'mallory', do: 'poll', every: '1h', renews: true },
  ],
};

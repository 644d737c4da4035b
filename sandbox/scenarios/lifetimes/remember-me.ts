import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A remember-me cookie is a refresh token by another name: logout has to end both. */
export const rememberMe: ScenarioFile = {
  format: 1,
  id: 'remember-me',
  question: 'Alice stays signed in for a month. Does her logout end that, too?',
  until: '52h',
  models: ['server-session'],
  settings: { refreshCarrier: 'cookie', refreshTtl: '720h', ending: 'record,refresh' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '24h', who: 'alice.laptop', do: 'request' },
    { at: '24h30m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '25h', who: 'alice.laptop', do: 'logout' },
    { at: '26h', who: 'mallory', do: 'poll', every: '1h', renews: true },
  ],
};

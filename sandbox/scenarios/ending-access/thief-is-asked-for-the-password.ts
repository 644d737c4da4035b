import type { ScenarioFile } from '../../model/scenario-file.ts';

export const thiefIsAskedForThePassword: ScenarioFile = {
  format: 1,
  id: 'thief-is-asked-for-the-password',
  question: 'The same button asks for the password. Does the thief get past it?',
  until: '20m',
  models: ['server-session', 'refresh-jwt', 'bff'],
  settings: { stepUp: 'true' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '30s', who: 'alice.phone', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '4m', who: 'mallory', do: 'logout-everywhere' },
    { at: '19m', who: 'alice.phone', do: 'request' },
  ],
};

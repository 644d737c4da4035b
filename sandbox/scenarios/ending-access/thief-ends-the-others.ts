import type { ScenarioFile } from '../../model/scenario-file.ts';

export const thiefEndsTheOthers: ScenarioFile = {
  format: 1,
  id: 'thief-ends-the-others',
  question: 'The thief finds “log out everywhere else” first. Who is out?',
  until: '20m',
  models: ['server-session', 'refresh-jwt', 'bff'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '30s', who: 'alice.phone', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '4m', who: 'mallory', do: 'logout-everywhere' },
    { at: '19m', who: 'alice.phone', do: 'request' },
  ],
};

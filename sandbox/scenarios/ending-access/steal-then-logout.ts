import type { ScenarioFile } from '../../model/scenario-file.ts';

export const stealThenLogout: ScenarioFile = {
  format: 1,
  id: 'steal-then-logout',
  question: 'The user logs out. Is the thief still inside?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
  ],
};

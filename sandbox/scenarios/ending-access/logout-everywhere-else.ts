import type { ScenarioFile } from '../../model/scenario-file.ts';

export const logoutEverywhereElse: ScenarioFile = {
  format: 1,
  id: 'logout-everywhere-else',
  question: 'From her phone Alice logs out everywhere else. Who hears of it?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '30s', who: 'alice.phone', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m', who: 'alice.phone', do: 'logout-everywhere', keepThis: true },
    { at: '6m', who: 'alice.phone', do: 'request' },
  ],
};

import type { ScenarioFile } from '../../model/scenario-file.ts';

export const publishedStatus: ScenarioFile = {
  format: 1,
  id: 'published-status',
  question: 'The token’s status is published in a list. How old may a reader’s copy of it be?',
  until: '20m',
  models: ['stateless-jwt'],
  settings: { ending: 'status-list', statusListTtl: '5m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
  ],
};

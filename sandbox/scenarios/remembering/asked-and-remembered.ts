import type { ScenarioFile } from '../../model/scenario-file.ts';

export const askedAndRemembered: ScenarioFile = {
  format: 1,
  id: 'asked-and-remembered',
  question:
    'The api asks the issuer about each token, and remembers the answer for five minutes. What did that cost?',
  until: '20m',
  models: ['introspected-token'],
  settings: { introspectionCache: '5m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
  ],
};

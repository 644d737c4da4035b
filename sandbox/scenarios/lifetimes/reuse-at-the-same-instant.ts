import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Both renew in the same millisecond; the order in which the issuer takes them decides. */
export const reuseAtTheSameInstant: ScenarioFile = {
  format: 1,
  id: 'reuse-at-the-same-instant',
  question: 'The user and the thief renew at the same instant. What does the issuer make of it?',
  until: '40m',
  models: ['refresh-jwt'],
  settings: { reuseGrace: '0s' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '1m' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '5m', who: 'alice.laptop', do: 'refresh' },
    { at: '5m', who: 'mallory', do: 'refresh' },
    { at: '5m40s', who: 'mallory', do: 'poll', every: '1m', renews: true },
  ],
};

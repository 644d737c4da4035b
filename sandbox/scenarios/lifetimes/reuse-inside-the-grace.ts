import type { ScenarioFile } from '../../model/scenario-file.ts';

/** What forgives two tabs forgives a thief. */
export const reuseInsideTheGrace: ScenarioFile = {
  format: 1,
  id: 'reuse-inside-the-grace',
  question: 'Thirty seconds of grace, and the thief is second within them. Does anybody notice?',
  until: '40m',
  models: ['refresh-jwt'],
  settings: { reuseGrace: '30s' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '1m' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '5m', who: 'alice.laptop', do: 'refresh' },
    { at: '5m20s', who: 'mallory', do: 'refresh' },
    { at: '5m40s', who: 'mallory', do: 'poll', every: '1m', renews: true },
  ],
};

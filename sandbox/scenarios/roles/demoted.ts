import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Where the store of users is asked, whatever the model: a session is not a permission. */
export const demoted: ScenarioFile = {
  format: 1,
  id: 'demoted',
  question: 'Alice no longer administers. Does her session know?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', wants: 'admin' },
    { at: '5m', who: 'admin', do: 'demote', user: 'alice' },
    { at: '6m', who: 'alice.laptop', do: 'request', wants: 'admin' },
    { at: '7m', who: 'alice.laptop', do: 'request' },
  ],
};

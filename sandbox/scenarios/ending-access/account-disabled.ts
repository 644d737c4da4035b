import type { ScenarioFile } from '../../model/scenario-file.ts';

export const accountDisabled: ScenarioFile = {
  format: 1,
  id: 'account-disabled',
  question: 'The account is disabled. How long does a copy of its credential go on?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
    { at: '6m', who: 'alice.laptop', do: 'login' },
  ],
};

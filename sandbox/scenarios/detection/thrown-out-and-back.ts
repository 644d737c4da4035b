import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A forced logout ends sessions; who knows the password begins another. */
export const thrownOutAndBack: ScenarioFile = {
  format: 1,
  id: 'thrown-out-and-back',
  question: 'The detector throws Mallory out, and she knows the password as well. For how long?',
  until: '20m',
  settings: { detectionDelay: '5m' },
  steps: [
    { at: '0s', who: 'admin', do: 'detect', on: 'parallel-use', then: 'force-logout' },
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '20s' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'password', user: 'alice' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '20s' },
    { at: '15m', who: 'mallory', do: 'login' },
  ],
};

import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A false negative: one address stands for everybody behind it. */
export const thiefAtTheSameAddress: ScenarioFile = {
  format: 1,
  id: 'thief-at-the-same-address',
  question: 'The thief is in the same café, behind the same address. What does the detector see?',
  until: '20m',
  settings: { detectionDelay: '1m' },
  steps: [
    { at: '0s', who: 'admin', do: 'detect', on: 'address-change', then: 'force-logout' },
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '30s' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', address: 'alice.laptop' },
  ],
};

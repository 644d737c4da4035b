import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A false positive, and its price: nobody stole anything, and she is thrown out. */
export const falseAlarmOnATrain: ScenarioFile = {
  format: 1,
  id: 'false-alarm-on-a-train',
  question: 'Alice takes her laptop onto a train. What does the detector make of it?',
  until: '20m',
  settings: { detectionDelay: '1m' },
  steps: [
    { at: '0s', who: 'admin', do: 'detect', on: 'address-change', then: 'force-logout' },
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'request' },
    { at: '3m', who: 'alice.laptop', do: 'request', address: 'train' },
    { at: '10m', who: 'alice.laptop', do: 'request', address: 'train' },
  ],
};

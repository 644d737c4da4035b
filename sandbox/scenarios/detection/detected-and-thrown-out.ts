import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The stay is the time to notice and the exposure after it: a fast ending is worth little after a slow detector. */
export const detectedAndThrownOut: ScenarioFile = {
  format: 1,
  id: 'detected-and-thrown-out',
  question: 'A detector sees the copy and acts five minutes later. How long was the thief inside?',
  until: '20m',
  settings: { detectionDelay: '5m' },
  steps: [
    { at: '0s', who: 'admin', do: 'detect', on: 'parallel-use', then: 'force-logout' },
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '20s' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '20s' },
  ],
};

import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Requests are refused, and the stream goes on: it was let in once, and nobody asks again. */
export const openStream: ScenarioFile = {
  format: 1,
  id: 'open-stream',
  question: 'Alice logs out. What becomes of the stream that the thief has opened?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'open-stream' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '3m', who: 'mallory', do: 'open-stream' },
    { at: '3m10s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m12s', who: 'alice.laptop', do: 'logout' },
  ],
};

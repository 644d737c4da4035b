import type { ScenarioFile } from '../../model/scenario-file.ts';

/** An expiry is a promise about the next request; a stream makes none. */
export const streamOutlivesItsToken: ScenarioFile = {
  format: 1,
  id: 'stream-outlives-its-token',
  question: 'The token lives for five minutes. And the stream that it opened?',
  until: '20m',
  models: ['stateless-jwt', 'denylist-jwt', 'refresh-jwt', 'epoch-jwt'],
  settings: { accessTtl: '5m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'open-stream' },
  ],
};

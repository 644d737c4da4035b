import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The grace period begins with the first renewal, and no later one begins it anew. */
export const oldTokenAfterItsGrace: ScenarioFile = {
  format: 1,
  id: 'old-token-after-its-grace',
  question:
    'Thirty seconds of grace. One old copy comes in time, another does not. What is left of the first?',
  until: '20m',
  models: ['refresh-jwt'],
  settings: { reuseGrace: '30s', accessTtl: '2m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '5m', who: 'alice.laptop', do: 'refresh' },
    { at: '5m20s', who: 'mallory', do: 'steal', via: 'har', from: 'alice.laptop', age: '4m20s' },
    { at: '5m21s', who: 'mallory', do: 'refresh' },
    { at: '5m45s', who: 'mallory', do: 'steal', via: 'har', from: 'alice.laptop', age: '4m45s' },
    { at: '5m46s', who: 'mallory', do: 'refresh' },
    { at: '5m50s', who: 'mallory', do: 'poll', every: '30s', renews: true },
  ],
};

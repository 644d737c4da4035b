import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Whoever keeps a token for many requests renews it for all of them at once. */
export const twoRequestsOneRenewal: ScenarioFile = {
  format: 1,
  id: 'two-requests-one-renewal',
  question: 'Two requests find the token spent at the same moment. Who renews it, and how often?',
  until: '20m',
  models: ['refresh-jwt', 'bff'],
  settings: { accessTtl: '5m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '6m', who: 'alice.laptop', do: 'request' },
    { at: '6m', who: 'alice.laptop', do: 'request' },
    { at: '12m', who: 'alice.laptop', do: 'request' },
  ],
};

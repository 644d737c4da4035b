import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Nothing is stolen: count the look-ups and the signatures. */
export const noLookUpBetweenServices: ScenarioFile = {
  format: 1,
  id: 'no-look-up-between-services',
  question:
    'A hundred invoices, each through two services. How often must the second one ask anybody who Alice is?',
  until: '33m20s',
  settings: { onward: 'exchange' },
  models: ['stateless-jwt', 'denylist-jwt', 'refresh-jwt', 'epoch-jwt', 'bff'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '10s', who: 'alice.laptop', do: 'poll', every: '20s', wants: 'invoice' },
  ],
};

import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Where a page forgets, there is nothing left to take. */
export const stolenAfterLogout: ScenarioFile = {
  format: 1,
  id: 'stolen-after-logout',
  question: 'Alice logs out, and then her laptop is infected. What is there to take?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
    { at: '6m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '6m1s', who: 'mallory', do: 'poll', every: '30s', renews: true },
  ],
};

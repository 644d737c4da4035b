import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A signature is over every letter: what was signed for one user says nothing of another. */
export const editedToken: ScenarioFile = {
  format: 1,
  id: 'edited-token',
  question: 'Mallory writes Alice’s name into a genuine token of Bob’s. What does it open?',
  until: '10m',
  models: ['stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt'],
  steps: [
    { at: '0s', who: 'bob.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'bob.laptop' },
    { at: '2m', who: 'mallory', do: 'forge', how: 'edited-claims', user: 'alice' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
  ],
};

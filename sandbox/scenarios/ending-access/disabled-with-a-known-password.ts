import type { ScenarioFile } from '../../model/scenario-file.ts';

/** What is disabled is the account, and not only what was open. */
export const disabledWithAKnownPassword: ScenarioFile = {
  format: 1,
  id: 'disabled-with-a-known-password',
  question: 'The account is disabled, and Mallory knows the password. Does she come back?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'password', user: 'alice' },
    { at: '2m30s', who: 'mallory', do: 'login' },
    { at: '2m31s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
    { at: '10m', who: 'mallory', do: 'login' },
  ],
};

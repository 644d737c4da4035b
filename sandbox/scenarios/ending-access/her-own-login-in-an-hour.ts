import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The same, short enough to be read in a chart: the thief's session is as old as the run. */
export const herOwnLoginInAnHour: ScenarioFile = {
  format: 1,
  id: 'her-own-login-in-an-hour',
  question:
    'Mallory signed in with Alice’s password at nine. Alice logs out, later changes it and ends all other sessions. When is Mallory out?',
  until: '66m',
  settings: { signedInFor: '1h' },
  steps: [
    { at: '0s', who: 'mallory', do: 'steal', via: 'password', user: 'alice' },
    { at: '0s', who: 'mallory', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'login' },
    { at: '1m1s', who: 'mallory', do: 'poll', every: '3m', renews: true },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
    { at: '9m30s', who: 'alice.laptop', do: 'login' },
    { at: '10m', who: 'alice.laptop', do: 'change-password', endOthers: true },
    { at: '14m', who: 'mallory', do: 'login' },
  ],
};

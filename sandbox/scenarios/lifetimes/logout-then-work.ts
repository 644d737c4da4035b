import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The same theft and logout, and an hour of honest work behind it: what a short lifetime costs the user. */
export const logoutThenWork: ScenarioFile = {
  format: 1,
  id: 'logout-then-work',
  question:
    'Alice logs out, comes back and works for the rest of the hour. What does a shorter token cost her?',
  until: '66m',
  settings: { signedInFor: '1h' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m', who: 'mallory', do: 'poll', every: '2m' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
    { at: '6m30s', who: 'alice.laptop', do: 'login' },
    { at: '7m30s', who: 'alice.laptop', do: 'poll', every: '5m' },
    { at: '60m', who: 'alice.laptop', do: 'logout' },
  ],
};

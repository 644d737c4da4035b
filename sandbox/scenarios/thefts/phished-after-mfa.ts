import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A page in the middle passes everything on, the one-time code included, and keeps what the login issues. */
export const phishedAfterMfa: ScenarioFile = {
  format: 1,
  id: 'phished-after-mfa',
  question:
    'Alice signs in with a one-time code, on a page that passes it all on. Did the second factor help?',
  until: '1h',
  settings: { authenticator: 'otp' },
  steps: [
    { at: '0s', who: 'mallory', do: 'steal', via: 'phish', from: 'alice.laptop' },
    { at: '1m', who: 'alice.laptop', do: 'login' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '10m', who: 'alice.laptop', do: 'logout' },
  ],
};

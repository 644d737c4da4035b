import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The same link, with a digest of the old password under its seal: the use itself spends it. */
export const resetLinkBoundToThePassword: ScenarioFile = {
  format: 1,
  id: 'reset-link-bound-to-the-password',
  question:
    'The reset link holds a digest of the password that it was made under. What is it good for once Alice has used it?',
  until: '20m',
  settings: { linkState: 'password-bound', hashIds: 'false' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'ask-link', purpose: 'reset-password' },
    { at: '1m', who: 'alice.laptop', do: 'open-link', purpose: 'reset-password' },
    { at: '2m', who: 'alice.laptop', do: 'login' },
    { at: '5m', who: 'mallory', do: 'steal', via: 'log-leak', from: 'account-server' },
    { at: '6m', who: 'mallory', do: 'open-link', purpose: 'reset-password' },
    { at: '7m', who: 'mallory', do: 'login' },
    { at: '7m1s', who: 'mallory', do: 'poll', every: '1m', renews: true },
    { at: '10m', who: 'alice.laptop', do: 'request' },
  ],
};

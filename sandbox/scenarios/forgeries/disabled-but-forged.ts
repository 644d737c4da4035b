import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Every act that ends a user's own tokens, and none that reaches one that nobody issued. */
export const disabledButForged: ScenarioFile = {
  format: 1,
  id: 'disabled-but-forged',
  question: 'Alice’s account is disabled. Does a token that the thief signs herself still open it?',
  until: '20m',
  settings: { trackIssued: 'true' },
  models: ['server-session', 'stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'signing-key' },
    { at: '2m1s', who: 'mallory', do: 'forge', how: 'signing-key', user: 'alice' },
    { at: '2m2s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
  ],
};

import type { ScenarioFile } from '../../model/scenario-file.ts';

/** No list holds what was never issued. Withdrawing the key ends it, and everybody else's tokens too. */
export const signingKeyLeaks: ScenarioFile = {
  format: 1,
  id: 'signing-key-leaks',
  question: 'The key that signs tokens is stolen. What ends that, and for whom?',
  until: '40m',
  settings: { trackIssued: 'true' },
  models: [
    'server-session',
    'stateless-jwt',
    'denylist-jwt',
    'epoch-jwt',
    'refresh-jwt',
    'phantom-token',
    'bff',
  ],
  steps: [
    { at: '0s', who: 'bob.laptop', do: 'login' },
    { at: '30s', who: 'bob.laptop', do: 'poll', every: '1m' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'signing-key' },
    { at: '2m1s', who: 'mallory', do: 'forge', how: 'signing-key', user: 'alice' },
    { at: '2m2s', who: 'mallory', do: 'poll', every: '15s' },
    { at: '15m', who: 'admin', do: 'withdraw-key' },
  ],
};

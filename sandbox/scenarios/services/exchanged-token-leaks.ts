import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The same leak, of a token that was traded for the occasion: for billing alone, and for a minute. */
export const exchangedTokenLeaks: ScenarioFile = {
  format: 1,
  id: 'exchanged-token-leaks',
  question:
    'The api trades each token for one that only billing takes, for a minute. Billing’s log leaks. What opens now?',
  until: '30m',
  settings: { onward: 'exchange', hashIds: 'false', accessTtl: '15m' },
  models: ['stateless-jwt', 'denylist-jwt', 'refresh-jwt', 'epoch-jwt', 'bff'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '10s', who: 'alice.laptop', do: 'poll', every: '20s', wants: 'invoice' },
    { at: '2m25s', who: 'mallory', do: 'steal', via: 'log-leak', from: 'billing' },
    { at: '2m26s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '2m27s', who: 'mallory', do: 'poll', every: '10s', wants: 'invoice' },
    { at: '2m45s', who: 'alice.laptop', do: 'logout' },
  ],
};
